package dev.mskbootstrap.sandbox.aws.service;

import dev.mskbootstrap.sandbox.aws.world.AwsIdentity;
import dev.mskbootstrap.sandbox.aws.world.AwsWorld;
import java.util.HashMap;
import java.util.Map;

/** How clients are told where these services are and who they are. */
public final class Clients {

    private Clients() {}

    /** https://docs.aws.amazon.com/sdkref/latest/guide/settings-reference.html */
    public static Map<String, String> variables(String url, AwsWorld world, AwsIdentity identity) {
        Map<String, String> variables = new HashMap<>();
        variables.put("AWS_ENDPOINT_URL", url);
        variables.put("AWS_REGION", world.region());
        variables.put("AWS_DEFAULT_REGION", world.region());
        variables.put("AWS_EC2_METADATA_DISABLED", "true");
        variables.put("AWS_ACCESS_KEY_ID", identity.credentials().accessKeyId());
        variables.put("AWS_SECRET_ACCESS_KEY", identity.credentials().secretAccessKey());
        String token = identity.credentials().sessionToken();
        if (token != null) {
            variables.put("AWS_SESSION_TOKEN", token);
        }
        return Map.copyOf(variables);
    }
}
