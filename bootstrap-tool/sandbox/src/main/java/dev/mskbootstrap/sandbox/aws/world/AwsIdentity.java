package dev.mskbootstrap.sandbox.aws.world;

import dev.mskbootstrap.sandbox.connect.Identity;
import dev.mskbootstrap.sandbox.identity.Member;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A user or role of IAM with its policies, and the credentials that it signs with: a key, or those of one session. */
public record AwsIdentity(Member.Iam member, Identity credentials) implements Part {

    /** With credentials made up in the form of AWS's own. */
    public static AwsIdentity of(Member.Iam member) {
        return new AwsIdentity(member, member.freshCredentials());
    }

    /** With the credentials that an environment holds: those, for one, by which a sandbox's brokers know it. */
    public static AwsIdentity of(Member.Iam member, Map<String, String> environment) {
        @Nullable String token = environment.get("AWS_SESSION_TOKEN");
        return new AwsIdentity(
                member,
                new Identity(
                        required(environment, "AWS_ACCESS_KEY_ID"),
                        required(environment, "AWS_SECRET_ACCESS_KEY"),
                        token,
                        member.principal(),
                        token == null ? null : member.session().expires()));
    }

    private static String required(Map<String, String> environment, String name) {
        String value = environment.get(name);
        if (value == null) {
            throw new IllegalArgumentException("there is no " + name + " in this environment");
        }
        return value;
    }

    /** The name of the member. */
    @Override
    public String id() {
        return member.name();
    }
}
