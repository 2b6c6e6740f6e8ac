package dev.mskbootstrap.tool;

import static org.junit.jupiter.api.extension.ConditionEvaluationResult.disabled;
import static org.junit.jupiter.api.extension.ConditionEvaluationResult.enabled;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.ContainerFetchException;
import org.testcontainers.containers.ContainerLaunchException;
import org.testcontainers.images.RemoteDockerImage;
import org.testcontainers.utility.DockerImageName;

/**
 * A test that needs Docker and Kafka's image. Without them it is skipped with the reason; with the profile
 * {@code docker-required} it fails. Stands before {@code @Testcontainers}, whose own {@code disabledWithoutDocker} can
 * only skip.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(RequiresDocker.Condition.class)
@interface RequiresDocker {

    /** Looks for Docker, then for the image. */
    final class Condition implements ExecutionCondition {

        private static final String IMAGE = System.getProperty("kafka.image");
        private static final boolean REQUIRED = "required".equals(System.getProperty("msk-bootstrap.docker"));

        @Override
        public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
            try {
                if (!DockerClientFactory.instance().isDockerAvailable()) {
                    return without(context, "no Docker here");
                }
                return enabled("Docker has " + new RemoteDockerImage(DockerImageName.parse(IMAGE)).get());
            } catch (ContainerLaunchException | ContainerFetchException e) {
                return without(
                        context, "no way for Docker to get " + IMAGE + " and what Testcontainers needs beside it");
            }
        }

        private static ConditionEvaluationResult without(ExtensionContext context, String reason) {
            if (REQUIRED) {
                throw new IllegalStateException("the profile docker-required is on, and there is " + reason);
            }
            System.err.println(context.getDisplayName() + " skipped: " + reason);
            return disabled(reason);
        }
    }
}
