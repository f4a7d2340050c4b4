using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Guestlist.TestKit;

/// <summary>A certificate authority that lives as long as a test and trusts this machine's loopback.</summary>
public sealed class TestAuthority : IDisposable
{
    // Tests that move the clock still meet a valid certificate.
    private static readonly TimeSpan _validity = TimeSpan.FromDays(3650);
    private readonly string _folder = Directory.CreateTempSubdirectory("guestlist-ca-").FullName;
    private readonly X509Certificate2 _root;

    /// <summary>Makes the authority and writes its certificate to <see cref="RootFile"/>.</summary>
    public TestAuthority()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=Guestlist test authority", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        request.CertificateExtensions.Add(
            new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign | X509KeyUsageFlags.CrlSign, true)
        );
        request.CertificateExtensions.Add(new X509SubjectKeyIdentifierExtension(request.PublicKey, false));
        var now = TimeProvider.System.GetUtcNow();
        _root = request.CreateSelfSigned(now - _validity, now + _validity);
        RootFile = Path.Combine(_folder, "ca.pem");
        File.WriteAllText(RootFile, _root.ExportCertificatePem());
    }

    /// <summary>The root certificate in PEM, for SSL_CERT_FILE.</summary>
    public string RootFile { get; }

    /// <summary>A certificate for localhost and 127.0.0.1 with its key.</summary>
    public X509Certificate2 IssueForLoopback()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        names.AddIpAddress(IPAddress.Loopback);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.1")], false));
        var from = new DateTimeOffset(_root.NotBefore).AddDays(1);
        using var bare = request.Create(
            _root,
            from,
            new DateTimeOffset(_root.NotAfter).AddDays(-1),
            RandomNumberGenerator.GetBytes(16)
        );
        return bare.CopyWithPrivateKey(key);
    }

    /// <summary>Writes a certificate and its key as PEM files, for servers that read files.</summary>
    public (string Certificate, string Key) WriteForLoopback()
    {
        using var certificate = IssueForLoopback();
        var paths = (Path.Combine(_folder, "server.pem"), Path.Combine(_folder, "server.key"));
        File.WriteAllText(paths.Item1, certificate.ExportCertificatePem());
        File.WriteAllText(paths.Item2, certificate.GetECDsaPrivateKey()!.ExportPkcs8PrivateKeyPem());
        return paths;
    }

    /// <summary>Deletes its files.</summary>
    public void Dispose()
    {
        _root.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
