package dev.mskbootstrap.sandbox.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The AWS SDK's own signer is the judge. */
class SigV4Test {
    private static final List<String> REGIONS = List.of("eu-west-1", "us-gov-west-1", "ap-southeast-2", "cn-north-1");
    private static final String SIGNS = "abcXYZ019 +/=~*-_.%&'()!$,;:@#?[]{}\"\\|<>^`éß€\n\t";

    @Test
    void signatures_equal_those_of_the_aws_sdk() throws Exception {
        Random random = new Random(20261121);
        for (int i = 0; i < 500; i++) {
            Identity identity = identity(random);
            SdkSigner signer = SdkSigner.of(identity)
                    .in(REGIONS.get(random.nextInt(REGIONS.size())))
                    .at(Instant.ofEpochSecond(random.nextInt()))
                    .lasting(Duration.ofSeconds(1 + random.nextInt(900)));
            Payload payload = Payload.signedBy(signer, "b-%d.x%x.kafka.amazonaws.com".formatted(i, random.nextInt()));
            assertThat(sign(payload, identity))
                    .as("run " + i)
                    .isEqualTo(payload.fields().get("x-amz-signature"));
        }
    }

    @Test
    void another_secret_makes_another_signature() throws Exception {
        Payload payload = Payload.of(Fixture.USER);
        Identity other = Identity.user("AKIATESTUSER", "secret/of+the userx", "");
        assertThat(sign(payload, other)).isNotEqualTo(payload.fields().get("x-amz-signature"));
    }

    private static String sign(Payload payload, Identity identity) throws Exception {
        ConnectRequest request = ConnectPayload.parse(payload.bytes());
        CredentialScope scope = CredentialScope.parse(request.get(Parameter.CREDENTIAL));
        return SigV4.sign(request, scope, identity.secretAccessKey());
    }

    /** The SDK trims what it is given, as one does with what users paste. */
    private static Identity identity(Random random) {
        Identity user = Identity.user("AKIA" + random.nextInt(1_000_000), "s" + signs(random) + "s", "arn");
        return random.nextBoolean() ? user : user.inSession("t" + signs(random) + "t", Instant.MAX);
    }

    private static String signs(Random random) {
        StringBuilder signs = new StringBuilder();
        random.ints(random.nextInt(60), 0, SIGNS.length()).forEach(i -> signs.append(SIGNS.charAt(i)));
        return signs.toString();
    }
}
