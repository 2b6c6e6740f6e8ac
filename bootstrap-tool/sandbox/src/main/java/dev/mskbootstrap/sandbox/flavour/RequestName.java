package dev.mskbootstrap.sandbox.flavour;

import org.apache.kafka.common.protocol.ApiKeys;
import org.apache.kafka.server.authorizer.AuthorizableRequestContext;

/** The name that Kafka's protocol has for a request, as {@code CREATE_TOPICS}. */
public final class RequestName {

    private RequestName() {}

    public static String of(AuthorizableRequestContext context) {
        int key = context.requestType();
        return ApiKeys.hasId(key) ? ApiKeys.forId(key).name() : "request " + key;
    }
}
