#!/usr/bin/env bash
# Adds a migration for both databases: migrations/add.sh AddRounds
# Before the first release: migrations/add.sh --again makes the one migration Initial anew from the model.
set -euo pipefail
cd "$(dirname "$0")/.."
name=${1:?name of the migration}
dotnet tool restore >/dev/null
if [ "$name" = --again ]; then
  rm -rf migrations/Sqlite/Migrations migrations/PostgreSql/Migrations
  name=Initial
fi
dotnet build migrations/Design -v quiet -nologo
for provider in Sqlite PostgreSql; do
  dotnet ef migrations add "$name" --no-build --project "migrations/$provider" --startup-project migrations/Design --output-dir Migrations -- "$provider"
done
if [ "$1" = --again ]; then
  for file in migrations/*/Migrations/*_Initial*.cs; do
    sed -i -E 's/"[0-9]{14}_Initial"/"20261120000000_Initial"/' "$file"
    mv "$file" "$(dirname "$file")/20261120000000_$(basename "$file" | cut -d_ -f2-)"
  done
fi
