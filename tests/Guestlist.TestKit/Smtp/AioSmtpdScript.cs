namespace Guestlist.TestKit;

/// <summary>The program that plays Debian's SMTP server; written out because the package has no AUTH on its command line.</summary>
internal static class AioSmtpdScript
{
    /// <summary>Arguments: port, mail folder, user, password and, for STARTTLS, certificate and key.</summary>
    public const string Text = """
        import asyncio, os, ssl, sys
        from aiosmtpd.smtp import SMTP, AuthResult, LoginPassword

        port, folder, user, password, *tls = sys.argv[1:]
        count = 0


        class Keep:
            async def handle_DATA(self, server, session, envelope):
                global count
                count += 1
                path = os.path.join(folder, "%06d" % count)
                with open(path, "wb") as mail:
                    mail.write(b"X-Envelope-From: %s\r\n" % envelope.mail_from.encode())
                    for to in envelope.rcpt_tos:
                        mail.write(b"X-Envelope-To: %s\r\n" % to.encode())
                    mail.write(b"X-Encrypted: %s\r\n" % (b"yes" if session.ssl else b"no"))
                    mail.write(envelope.content)
                os.rename(path, path + ".eml")
                return "250 2.0.0 taken"


        def authenticate(server, session, envelope, mechanism, given):
            wanted = LoginPassword(user.encode(), password.encode())
            return AuthResult(success=given == wanted, handled=True)


        def connection():
            context = None
            if tls:
                context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
                context.load_cert_chain(*tls)
            return SMTP(
                Keep(),
                hostname="smtpd.test",
                tls_context=context,
                require_starttls=bool(tls),
                authenticator=authenticate,
                auth_required=True,
                auth_require_tls=bool(tls),
            )


        async def serve():
            loop = asyncio.get_running_loop()
            server = await loop.create_server(connection, "127.0.0.1", int(port))
            print("listening", flush=True)
            await server.serve_forever()


        asyncio.run(serve())
        """;
}
