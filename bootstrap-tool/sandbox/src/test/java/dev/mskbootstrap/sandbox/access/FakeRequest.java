package dev.mskbootstrap.sandbox.access;

import java.net.InetAddress;
import org.apache.kafka.common.protocol.ApiKeys;
import org.apache.kafka.common.security.auth.KafkaPrincipal;
import org.apache.kafka.common.security.auth.SecurityProtocol;
import org.apache.kafka.server.authorizer.AuthorizableRequestContext;

/** A request as an authorizer sees it. */
record FakeRequest(String user, ApiKeys api) implements AuthorizableRequestContext {

    @Override
    public String listenerName() {
        return "IAM";
    }

    @Override
    public SecurityProtocol securityProtocol() {
        return SecurityProtocol.SASL_SSL;
    }

    @Override
    public KafkaPrincipal principal() {
        return new KafkaPrincipal(user.startsWith("arn:") ? MskAuthorizer.IAM : KafkaPrincipal.USER_TYPE, user);
    }

    @Override
    public InetAddress clientAddress() {
        return InetAddress.getLoopbackAddress();
    }

    @Override
    public int requestType() {
        return api.id;
    }

    @Override
    public int requestVersion() {
        return api.latestVersion();
    }

    @Override
    public String clientId() {
        return "test";
    }

    @Override
    public int correlationId() {
        return 1;
    }
}
