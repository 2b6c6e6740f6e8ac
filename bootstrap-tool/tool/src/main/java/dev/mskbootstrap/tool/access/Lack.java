package dev.mskbootstrap.tool.access;

/**
 * A right that brokers found missing.
 *
 * @param who lacks it, as brokers or AWS know us
 * @param right an action of IAM and an ARN, or an operation of ACLs and a resource
 * @param fix how to come by it
 */
public record Lack(String who, String right, String fix) {

    /** {@code User:CN=tool needs Alter on topic orders}. */
    public String sentence() {
        return who + " needs " + right;
    }

    /** Why nothing may be in a list of topics. */
    public String orNone() {
        return "no topic is visible: there is none, or " + sentence();
    }

    /** The same, where nothing says yet that this is about rights. */
    public String refusal() {
        return "not authorised: " + sentence();
    }
}
