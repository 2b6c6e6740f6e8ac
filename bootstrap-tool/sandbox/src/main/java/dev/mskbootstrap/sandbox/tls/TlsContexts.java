package dev.mskbootstrap.sandbox.tls;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Java's TLS for a key and certificate that are in memory already. */
final class TlsContexts {

    /** Of this type because it does not make a science of keeping a secret from the memory that it came from. */
    private static final String IN_MEMORY = "JKS";

    private static final char[] NO_SECRET = "in memory".toCharArray();

    private TlsContexts() {}

    /** Shows this certificate, and trusts those that the authority has issued. */
    static SSLContext of(Credential own, X509Certificate authority) throws GeneralSecurityException {
        KeyStore keys = empty();
        keys.setKeyEntry("own", own.key(), NO_SECRET, own.chain().toArray(Certificate[]::new));
        KeyManagerFactory shown = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        shown.init(keys, NO_SECRET);
        KeyStore authorities = empty();
        authorities.setCertificateEntry("authority", authority);
        TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(authorities);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(shown.getKeyManagers(), trusted.getTrustManagers(), null);
        return context;
    }

    private static KeyStore empty() throws GeneralSecurityException {
        try {
            KeyStore store = KeyStore.getInstance(IN_MEMORY);
            store.load(null, null);
            return store;
        } catch (IOException never) {
            throw new GeneralSecurityException(never);
        }
    }
}
