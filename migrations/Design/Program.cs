// dotnet-ef needs a program to start; this one has nothing to do.
return 0;
