package dev.mskbootstrap.sandbox.aws.service;

import dev.mskbootstrap.msk.iam.ServicePermissions;
import dev.mskbootstrap.sandbox.aws.wire.AwsAnswer;
import dev.mskbootstrap.sandbox.aws.wire.AwsRefusal;
import dev.mskbootstrap.sandbox.aws.wire.Dialect;
import dev.mskbootstrap.sandbox.aws.wire.Xml;
import dev.mskbootstrap.sandbox.aws.world.AwsIdentity;
import dev.mskbootstrap.sandbox.connect.Identity;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/**
 * STS: who somebody is, and sessions of roles. Roles trust their account: whose policies allow it may assume them.
 *
 * @see <a href="https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html">STS: AssumeRole</a>
 */
public final class Sts {

    private static final String NAMESPACE = "https://sts.amazonaws.com/doc/2011-06-15/";
    private static final Pattern SESSION = Pattern.compile("[A-Za-z0-9_+=,.@-]{2,64}");

    private final Map<String, Caller> sessions = new ConcurrentHashMap<>();

    public Service service() {
        return Service.ofForms(
                "sts", Dialect.QUERY, Map.of("GetCallerIdentity", Sts::identity, "AssumeRole", this::assume));
    }

    /** Whoever has this key by a session that was handed out here. */
    public Optional<Caller> session(String keyId) {
        return Optional.ofNullable(sessions.get(keyId));
    }

    /** Needs no right: https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html */
    private static AwsAnswer identity(Call call) {
        return answer(
                "GetCallerIdentity",
                Xml.element("Arn", call.caller().arn()),
                Xml.element("UserId", call.caller().identity().accessKeyId()),
                Xml.element("Account", call.caller().permissions().identity().account()));
    }

    private AwsAnswer assume(Call call) throws AwsRefusal {
        Map<String, String> form = call.request().form();
        String arn = form.getOrDefault("RoleArn", "");
        String name = form.getOrDefault("RoleSessionName", "");
        call.require("sts:AssumeRole", arn);
        if (!SESSION.matcher(name).matches()) {
            throw new AwsRefusal(
                    400,
                    "ValidationError",
                    "Value '" + name + "' at 'roleSessionName' failed to satisfy"
                            + " constraint: Member must satisfy regular expression pattern: [\\w+=,.@-]*");
        }
        AwsIdentity role = call.world()
                .only(AwsIdentity.class)
                .filter(identity -> identity.member().identity().arn().equals(arn))
                .findFirst()
                .orElseThrow(() -> new AwsRefusal(
                        403,
                        "AccessDenied",
                        "User: " + call.caller().arn() + " is not authorized to perform: sts:AssumeRole on resource: "
                                + arn));
        Duration time = Duration.ofSeconds(Long.parseLong(form.getOrDefault("DurationSeconds", "3600")));
        return answer("AssumeRole", session(role, name, Instant.now().plus(time).truncatedTo(ChronoUnit.SECONDS)));
    }

    private Xml session(AwsIdentity role, String name, Instant ends) {
        Identity fresh = role.member().inSession(name, ends).freshCredentials();
        sessions.put(
                fresh.accessKeyId(),
                new Caller(fresh, new ServicePermissions(role.member().identity())));
        return Xml.of(
                Xml.element(
                        "Credentials",
                        Xml.element("AccessKeyId", fresh.accessKeyId()),
                        Xml.element("SecretAccessKey", fresh.secretAccessKey()),
                        Xml.element("SessionToken", String.valueOf(fresh.sessionToken())),
                        Xml.element("Expiration", ends.toString())),
                Xml.element(
                        "AssumedRoleUser",
                        Xml.element("AssumedRoleId", fresh.accessKeyId() + ":" + name),
                        Xml.element("Arn", fresh.arn())));
    }

    private static AwsAnswer answer(String call, Xml... result) {
        return AwsAnswer.xml(Xml.document(
                call + "Response",
                NAMESPACE,
                Xml.element(call + "Result", result),
                Xml.element("ResponseMetadata", Xml.element("RequestId", "00000000-0000-4000-8000-000000000000"))));
    }
}
