package dev.mskbootstrap.sandbox.aws.service;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.mskbootstrap.sandbox.aws.wire.AwsAnswer;
import dev.mskbootstrap.sandbox.aws.wire.AwsRefusal;
import dev.mskbootstrap.sandbox.aws.world.Secret;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Secrets.
 *
 * @see <a href="https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_GetSecretValue.html">Secrets Manager:
 *     GetSecretValue</a>
 */
public final class SecretsManager {

    private SecretsManager() {}

    public static Service service() {
        return Service.ofJson("secretsmanager", Map.of("GetSecretValue", SecretsManager::get));
    }

    private static AwsAnswer get(Call call) throws AwsRefusal {
        String id = call.json().path("SecretId").asText();
        Optional<Secret> found = call.world()
                .only(Secret.class)
                .filter(secret -> names(secret).contains(id))
                .findFirst();
        String unknown = id.startsWith("arn:") ? id : call.world().arn("secretsmanager", "secret:" + id);
        call.require("secretsmanager:GetSecretValue", found.map(Secret::arn).orElse(unknown));
        Secret secret = found.orElseThrow(() ->
                new AwsRefusal(400, "ResourceNotFoundException", "Secrets Manager can't find the specified secret."));
        return AwsAnswer.json(
                "application/x-amz-json-1.1",
                JsonNodeFactory.instance
                        .objectNode()
                        .put("ARN", secret.arn())
                        .put("Name", name(secret))
                        .put("SecretString", secret.text())
                        .put("VersionId", "00000000-0000-4000-8000-000000000000"));
    }

    /** Its ARN, the same without what AWS adds to the name, and the name: any of them finds it. */
    private static List<String> names(Secret secret) {
        return List.of(secret.arn(), secret.arn().replaceFirst("-\\w{6}$", ""), name(secret));
    }

    /** Without the six characters that AWS adds to it. */
    private static String name(Secret secret) {
        return secret.arn().replaceAll("^.*:secret:|-\\w{6}$", "");
    }
}
