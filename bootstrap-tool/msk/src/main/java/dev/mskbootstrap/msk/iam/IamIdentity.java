package dev.mskbootstrap.msk.iam;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A user or role with its policies and, perhaps, a permissions boundary.
 *
 * @param arn of the user or the role itself, not of a session
 */
public record IamIdentity(
        String arn, List<Policy> policies, @Nullable Policy boundary) {

    private static final Pattern FORM = Pattern.compile("arn:aws[a-z-]*:(iam|sts)::[0-9]{12}:.+");

    public IamIdentity {
        if (!FORM.matcher(arn).matches()) {
            throw new IllegalArgumentException(
                    arn + " is no ARN of a user or role; one reads arn:aws:iam::ACCOUNT:role/NAME");
        }
        policies = List.copyOf(policies);
    }

    /** The partition that it belongs to, such as aws or aws-cn. */
    public String partition() {
        return arn.split(":", 6)[1];
    }

    /** The account that it belongs to. */
    public String account() {
        return arn.split(":", 6)[4];
    }
}
