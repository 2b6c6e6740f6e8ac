package dev.mskbootstrap.tool.aws;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.mskbootstrap.tool.cluster.ClusterException;
import org.jspecify.annotations.Nullable;
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
        } catch (SdkException | IllegalArgumentException e) {
            throw new ClusterException("read the secret " + arn, AwsReason.text(e), fix(e), e);
        }
    }

    private static String fix(RuntimeException e) {
        boolean isRefused = !AwsReason.code(e).isEmpty() && !AwsReason.isOfExpiry(e);
        return isRefused
                ? "you need secretsmanager:GetSecretValue on it, and kms:Decrypt on its key"
                : "log in to AWS again, and see that its Secrets Manager can be reached from here";
    }

    private static ScramSecret parse(String arn, @Nullable String json) {
        try {
            JsonNode content = new ObjectMapper().readTree(String.valueOf(json));
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
