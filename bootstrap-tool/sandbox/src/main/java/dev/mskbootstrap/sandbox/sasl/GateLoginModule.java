package dev.mskbootstrap.sandbox.sasl;

import java.security.Security;
import java.util.Map;
import javax.security.auth.Subject;
import javax.security.auth.callback.CallbackHandler;
import javax.security.auth.spi.LoginModule;
import org.apache.kafka.common.security.oauthbearer.internals.OAuthBearerSaslServerProvider;

/**
 * The broker's side has nobody to log in: this carries the options of the JAAS config, and sees that the JVM knows both
 * mechanisms' servers before the first client comes.
 */
public final class GateLoginModule implements LoginModule {
    static {
        Security.addProvider(new IamSaslProvider());
        OAuthBearerSaslServerProvider.initialize();
    }

    @Override
    public void initialize(Subject subject, CallbackHandler handler, Map<String, ?> state, Map<String, ?> options) {}

    @Override
    public boolean login() {
        return true;
    }

    @Override
    public boolean commit() {
        return true;
    }

    @Override
    public boolean abort() {
        return false;
    }

    @Override
    public boolean logout() {
        return true;
    }
}
