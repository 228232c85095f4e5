namespace WijkFonds.Benchmarks;

/// <summary>nginx with one file, as the yardstick: two workers, sendfile, no log.</summary>
internal sealed class Nginx : IDisposable
{
    private readonly string folder;

    private Nginx(Child process, string url, string folder) => (Process, Url, this.folder) = (process, url, folder);

    public Child Process { get; }

    public string Url { get; }

    public static async Task<Nginx> StartAsync(byte[] page)
    {
        var folder = Directory.CreateTempSubdirectory("wijkfonds-nginx-").FullName;
        var port = Ports.Free();
        await File.WriteAllBytesAsync(Path.Combine(folder, "page.html"), page);
        await File.WriteAllTextAsync(Path.Combine(folder, "nginx.conf"), $$"""
            worker_processes 2; daemon off; pid {{folder}}/pid; error_log {{folder}}/error.log; {{(Environment.UserName == "root" ? "user root;" : "")}}
            events { worker_connections 512; }
            http {
              access_log off; sendfile on; tcp_nopush on; keepalive_requests 100000000; open_file_cache max=10; types { text/html html; }
              client_body_temp_path {{folder}}/a; proxy_temp_path {{folder}}/b; fastcgi_temp_path {{folder}}/c; uwsgi_temp_path {{folder}}/d; scgi_temp_path {{folder}}/e;
              server { listen 127.0.0.1:{{port}}; root {{folder}}; }
            }
            """);
        var child = new Child("nginx", ["-c", Path.Combine(folder, "nginx.conf"), "-p", folder]);
        var url = $"http://127.0.0.1:{port}/page.html";
        using var client = new HttpClient();
        for (var attempt = 0; ; attempt++)
        {
            try
            {
                (await client.GetAsync(url)).EnsureSuccessStatusCode();
                return new Nginx(child, url, folder);
            }
            catch (HttpRequestException) when (attempt < 200)
            {
                await Task.Delay(20);
            }
        }
    }

    public void Dispose()
    {
        Process.Dispose();
        Directory.Delete(folder, recursive: true);
    }
}
