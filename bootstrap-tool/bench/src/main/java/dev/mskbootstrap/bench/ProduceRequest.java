package dev.mskbootstrap.bench;

import dev.mskbootstrap.sandbox.access.MskAuthorizer;
import java.net.InetAddress;
import org.apache.kafka.common.protocol.ApiKeys;
import org.apache.kafka.common.security.auth.KafkaPrincipal;
import org.apache.kafka.common.security.auth.SecurityProtocol;
import org.apache.kafka.server.authorizer.AuthorizableRequestContext;

/** A request of somebody who signed on by IAM, as an authorizer sees it. */
record ProduceRequest(String session) implements AuthorizableRequestContext {

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
        return new KafkaPrincipal(MskAuthorizer.IAM, session);
    }

    @Override
    public InetAddress clientAddress() {
        return InetAddress.getLoopbackAddress();
    }

    @Override
    public int requestType() {
        return ApiKeys.PRODUCE.id;
    }

    @Override
    public int requestVersion() {
        return ApiKeys.PRODUCE.latestVersion();
    }

    @Override
    public String clientId() {
        return "bench";
    }

    @Override
    public int correlationId() {
        return 1;
    }
}
