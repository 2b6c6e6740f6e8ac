package dev.mskbootstrap.msk.iam;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Why something is allowed or denied.
 *
 * <p>Source of the order: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic.html
 */
public sealed interface Reason {

    /** Whether it is allowed; true of one case only. */
    default boolean isAllowed() {
        return this instanceof AllowedBy;
    }

    record AllowedBy(StatementId statement) implements Reason {
        @Override
        public String toString() {
            return statement + " allows it";
        }
    }

    record DeniedBy(StatementId statement) implements Reason {
        @Override
        public String toString() {
            return statement + " denies it";
        }
    }

    record NothingAllows() implements Reason {
        @Override
        public String toString() {
            return "no statement allows it";
        }
    }

    /** Allowed by the identity's own policies; the boundary has to allow it as well. */
    record OutsideBoundary(String boundary) implements Reason {
        @Override
        public String toString() {
            return "no statement of the permissions boundary " + boundary + " allows it";
        }
    }

    /** Allowed by itself, and of no use without another action. */
    record AlsoNeeds(KafkaAction action, Reason why) implements Reason {
        @Override
        public String toString() {
            String which = why instanceof AllowedNowhere ? "some " : "the ";
            return "it also needs " + action + " on " + which + action.kind().word() + ": " + why;
        }
    }

    /**
     * What is needed is allowed on no resource of its kind, whatever its name.
     *
     * @param without what it needs in turn, when it is only that which is lacking wherever it is allowed itself
     */
    record AllowedNowhere(ResourceKind kind, List<KafkaAction> without) implements Reason {
        public AllowedNowhere {
            without = List.copyOf(without);
        }

        @Override
        public String toString() {
            String nowhere = "it is allowed on no " + kind.word();
            return without.isEmpty()
                    ? nowhere + " whatever"
                    : without.stream()
                            .map(KafkaAction::toString)
                            .collect(Collectors.joining(" and ", nowhere + " together with ", ", which it needs"));
        }
    }

    record NotOnServerless() implements Reason {
        @Override
        public String toString() {
            return "MSK Serverless has no such action";
        }
    }

    /** A cluster of another account needs a cluster policy as well: that is a policy of a resource, not read here. */
    record OtherAccount(String account) implements Reason {
        @Override
        public String toString() {
            return "the caller is of account " + account + ", the cluster is not, and has no policy that lets it in";
        }
    }

    /** Partitions have nothing in common: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html */
    record OtherPartition(String partition) implements Reason {
        @Override
        public String toString() {
            return "the caller is of the partition " + partition + ", the cluster is not";
        }
    }

    /** Kafka asks for an operation that no action of IAM stands for. */
    record NoSuchAction() implements Reason {
        @Override
        public String toString() {
            return "IAM has no action for it";
        }
    }

    record UnknownIdentity() implements Reason {
        @Override
        public String toString() {
            return "no identity has this ARN";
        }
    }
}
