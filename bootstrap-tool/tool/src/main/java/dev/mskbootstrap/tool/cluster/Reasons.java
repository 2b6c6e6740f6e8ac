package dev.mskbootstrap.tool.cluster;

import java.util.Locale;
import org.apache.kafka.common.errors.AuthenticationException;
import org.apache.kafka.common.errors.AuthorizationException;
import org.apache.kafka.common.errors.DisconnectException;
import org.apache.kafka.common.errors.InvalidConfigurationException;
import org.apache.kafka.common.errors.InvalidPartitionsException;
import org.apache.kafka.common.errors.InvalidReplicaAssignmentException;
import org.apache.kafka.common.errors.InvalidReplicationFactorException;
import org.apache.kafka.common.errors.InvalidRequestException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.NetworkException;
import org.apache.kafka.common.errors.PolicyViolationException;
import org.apache.kafka.common.errors.ThrottlingQuotaExceededException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownServerException;
import org.apache.kafka.common.errors.UnknownTopicIdException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.errors.UnsupportedVersionException;

/** Kafka's exceptions as reasons and sentences; told apart by their types, never by their texts. */
final class Reasons {

    private Reasons() {}

    static Reason of(Throwable cause) {
        return switch (cause) {
            case TopicExistsException e -> Reason.EXISTS;
            case UnknownTopicOrPartitionException e -> Reason.GONE;
            case UnknownTopicIdException e -> Reason.GONE;
            case AuthorizationException e -> Reason.NOT_AUTHORISED;
            case PolicyViolationException e -> Reason.POLICY;
            case InvalidReplicationFactorException e -> Reason.TOO_FEW_BROKERS;
            case TimeoutException e -> Reason.NO_ANSWER;
            case DisconnectException e -> Reason.NO_ANSWER;
            case NetworkException e -> Reason.NO_ANSWER;
            case InterruptedException e -> Reason.NO_ANSWER;
            // The client says this when the deadline passes while it tries again, perhaps with success.
            case ThrottlingQuotaExceededException e -> Reason.NO_ANSWER;
            default -> isInvalid(cause) ? Reason.INVALID : Reason.OTHER;
        };
    }

    /** Brokers that fail while they write may have written: nothing is known then. */
    static Reason ofWrite(Throwable cause) {
        return cause instanceof UnknownServerException ? Reason.NO_ANSWER : of(cause);
    }

    private static boolean isInvalid(Throwable cause) {
        return cause instanceof InvalidConfigurationException
                || cause instanceof InvalidPartitionsException
                || cause instanceof InvalidReplicaAssignmentException
                || cause instanceof InvalidTopicException
                || cause instanceof InvalidRequestException;
    }

    /** The broker's own words, or the exception's name where it has none. */
    static String text(Throwable cause) {
        String message = cause.getMessage();
        return message == null || message.isBlank() ? words(cause) : message.strip();
    }

    static String fix(Throwable cause) {
        return switch (cause) {
            case AuthenticationException e -> "check auth in env.yaml against what the brokers ask for";
            case AuthorizationException e -> "ask for the right to do this";
            case UnsupportedVersionException e -> "these brokers do not offer this; see their version";
            case TimeoutException e -> "check that all brokers are up, or give it longer with --timeout";
            default -> "see whether the brokers are healthy, and try again";
        };
    }

    /** {@code NotControllerException} as {@code not controller}. */
    private static String words(Throwable cause) {
        return cause.getClass()
                .getSimpleName()
                .replaceAll("Exception$", "")
                .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .toLowerCase(Locale.ROOT);
    }
}
