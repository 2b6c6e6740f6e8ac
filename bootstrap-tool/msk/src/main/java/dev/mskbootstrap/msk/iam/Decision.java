package dev.mskbootstrap.msk.iam;

/**
 * The answer to a request, with the reason that a policy's author looks for.
 *
 * @param action as in a policy; in Kafka's words when IAM has none for it
 */
public record Decision(String principal, String action, String arn, Reason reason) {

    public boolean isAllowed() {
        return reason.isAllowed();
    }

    @Override
    public String toString() {
        return (isAllowed() ? "allowed " : "denied ") + action + " on " + arn + " to " + principal + ": " + reason;
    }
}
