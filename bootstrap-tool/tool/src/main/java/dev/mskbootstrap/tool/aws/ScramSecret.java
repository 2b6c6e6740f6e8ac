package dev.mskbootstrap.tool.aws;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mskbootstrap.tool.cluster.ClusterException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/** A user and password as MSK keeps them in AWS Secrets Manager. */
public record ScramSecret(String username, String password) {

    /** Reads it; its content is in no message. */
    public static ScramSecret read(String arn) {
        try (SecretsManagerClient secrets = SecretsManagerClient.builder()
                .region(Region.of(arn.split(":", 5)[3]))
                .build()) {
            return parse(
                    arn,
                    secrets.getSecretValue(request -> request.secretId(arn)).secretString());
        } catch (SdkException e) {
            throw new ClusterException(
                    "read the secret " + arn,
                    String.valueOf(e.getMessage()).lines().findFirst().orElse(""),
                    "you need secretsmanager:GetSecretValue on it, and kms:Decrypt on its key",
                    e);
        }
    }

    private static ScramSecret parse(String arn, String json) {
        try {
            JsonNode content = new ObjectMapper().readTree(json);
            if (content.path("username").isTextual() && content.path("password").isTextual()) {
                return new ScramSecret(
                        content.path("username").asText(),
                        content.path("password").asText());
            }
        } catch (JsonProcessingException e) {
            // what is there is said below, without its content
        }
        throw new ClusterException(
                "use the secret " + arn,
                "it does not hold a user as MSK has them",
                "its value is JSON: {\"username\": ..., \"password\": ...}",
                null);
    }

    @Override
    public String toString() {
        return "ScramSecret[" + username + "]";
    }
}
