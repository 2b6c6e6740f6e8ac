package dev.mskbootstrap.sandbox.aws;

import dev.mskbootstrap.msk.iam.ServicePermissions;
import dev.mskbootstrap.sandbox.aws.service.Caller;
import dev.mskbootstrap.sandbox.aws.service.Sts;
import dev.mskbootstrap.sandbox.aws.wire.AwsRefusal;
import dev.mskbootstrap.sandbox.aws.wire.Complaint;
import dev.mskbootstrap.sandbox.aws.wire.Dialect;
import dev.mskbootstrap.sandbox.aws.wire.RequestSignature;
import dev.mskbootstrap.sandbox.aws.world.AwsIdentity;
import dev.mskbootstrap.sandbox.aws.world.AwsWorld;
import dev.mskbootstrap.sandbox.connect.Identity;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/** Who made a request: somebody known, who signed it a short while ago, with credentials that still count. */
record Authentication(AwsWorld world, Sts sts, Instant now) {

    private static final Pattern REGION = Pattern.compile("[a-z]{2}(-[a-z]+)+-[0-9]|aws-global");
    private static final DateTimeFormatter FORM =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
    private static final Duration SKEW = Duration.ofMinutes(5);
    private static final Duration SKEW_OF_S3 = Duration.ofMinutes(15);

    Caller caller(RequestSignature signature, Dialect dialect) throws AwsRefusal {
        Caller caller =
                known(signature.authorization().keyId()).orElseThrow(() -> dialect.refusal(Complaint.UNKNOWN_KEY, ""));
        Identity identity = caller.identity();
        String token = signature.request().header("x-amz-security-token").orElse(null);
        if (!Objects.equals(token, identity.sessionToken())) {
            throw dialect.refusal(Complaint.UNKNOWN_KEY, "");
        }
        Instant ends = identity.sessionEnds();
        if (ends != null && !now.isBefore(ends)) {
            throw dialect.refusal(Complaint.EXPIRED_TOKEN, "");
        }
        requireDate(signature.date(), dialect);
        requireRegion(signature.authorization().region(), dialect);
        if (!signature.isBy(identity)) {
            throw dialect.refusal(Complaint.WRONG_SIGNATURE, "");
        }
        return caller;
    }

    private Optional<Caller> known(String keyId) {
        return world.only(AwsIdentity.class)
                .filter(identity -> identity.credentials().accessKeyId().equals(keyId))
                .map(identity -> new Caller(
                        identity.credentials(),
                        new ServicePermissions(identity.member().identity())))
                .findFirst()
                .or(() -> sts.session(keyId));
    }

    private void requireDate(String date, Dialect dialect) throws AwsRefusal {
        Duration most = dialect == Dialect.S3 ? SKEW_OF_S3 : SKEW;
        Instant signed;
        try {
            signed = LocalDateTime.parse(date, FORM).toInstant(ZoneOffset.UTC);
        } catch (DateTimeException e) {
            throw dialect.refusal(Complaint.WRONG_SIGNATURE, "");
        }
        String minutes = most.toMinutes() + " min.";
        if (signed.isBefore(now.minus(most))) {
            throw dialect.refusal(
                    Complaint.SKEWED,
                    "Signature expired: %s is now earlier than %s (%s - %s)"
                            .formatted(date, FORM.format(now.minus(most)), FORM.format(now), minutes));
        }
        if (signed.isAfter(now.plus(most))) {
            throw dialect.refusal(
                    Complaint.SKEWED,
                    "Signature not yet current: %s is still later than %s (%s + %s)"
                            .formatted(date, FORM.format(now.plus(most)), FORM.format(now), minutes));
        }
    }

    /** Every region has its own endpoints, and asking the wrong one finds nothing; S3 alone tells which is the right one. */
    private void requireRegion(String region, Dialect dialect) throws AwsRefusal {
        boolean isRight = dialect == Dialect.S3
                ? region.equals(world.region())
                : REGION.matcher(region).matches();
        if (!isRight) {
            String particulars = dialect == Dialect.S3
                    ? "the region '" + region + "' is wrong; expecting '" + world.region() + "'"
                    : "";
            throw dialect.refusal(Complaint.WRONG_SCOPE, particulars);
        }
    }
}
