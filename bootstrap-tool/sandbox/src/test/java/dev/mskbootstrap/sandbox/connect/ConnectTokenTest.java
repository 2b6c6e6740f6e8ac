package dev.mskbootstrap.sandbox.connect;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConnectTokenTest {
    private final Fixture fixture = new Fixture();
    private final Map<String, String> signed = new TreeMap<>();

    ConnectTokenTest() {
        SdkSigner.of(Fixture.SESSION)
                .presign(Fixture.TOKEN_HOST)
                .rawQueryParameters()
                .forEach((name, values) -> signed.put(name, values.getFirst()));
    }

    /** aws-msk-iam-sasl-signer-go parses the signed URL and writes it anew with url.Values: sorted, blanks as plus. */
    @Test
    void the_token_of_the_go_signer_is_good() {
        signed.put("User-Agent", "aws-msk-iam-sasl-signer-go/1.0.4/go1.24 X:foo");
        assertAdmitted(url(signed.keySet().stream().map(this::form).toList()));
    }

    /** aws-msk-iam-sasl-signer-python lets botocore append its parameters in its order, then adds User-Agent. */
    @Test
    void the_token_of_the_python_signer_is_good() {
        signed.put("User-Agent", "aws-msk-iam-sasl-signer-python/1.0.2");
        assertAdmitted(url(List.of(
                percent("Action"),
                percent("X-Amz-Algorithm"),
                percent("X-Amz-Credential"),
                percent("X-Amz-Date"),
                percent("X-Amz-Expires"),
                percent("X-Amz-SignedHeaders"),
                percent("X-Amz-Security-Token"),
                percent("X-Amz-Signature"),
                percent("User-Agent"))));
    }

    /** aws-msk-iam-sasl-signer-js: formatUrl sorts and escapes, User-Agent included. */
    @Test
    void the_token_of_the_javascript_signer_is_good() {
        signed.put("User-Agent", "aws-msk-iam-sasl-signer-js/1.0.3");
        assertAdmitted(url(signed.keySet().stream().map(this::percent).toList()));
    }

    /** aws-msk-iam-sasl-signer-net: User-Agent in the middle, then ForQueryParameters, which escapes nothing. */
    @Test
    void the_token_of_the_net_signer_is_good() {
        signed.put("User-Agent", "aws-msk-iam-sasl-signer-net-1.1.0");
        assertAdmitted(url(List.of(
                percent("X-Amz-Expires"),
                percent("Action"),
                percent("X-Amz-Security-Token"),
                raw("User-Agent"),
                raw("X-Amz-Algorithm"),
                raw("X-Amz-Credential"),
                raw("X-Amz-Date"),
                raw("X-Amz-SignedHeaders"),
                raw("X-Amz-Signature"))));
    }

    @Test
    void a_session_lasts_no_longer_than_its_token() throws Exception {
        String token = base64(url(signed.keySet().stream().map(this::percent).toList()));
        assertThat(fixture.gate().admitToken(token).until()).isEqualTo(Fixture.NOW.plus(Duration.ofMinutes(15)));
        assertThat(fixture.answerToToken(fixture.gateAt(Fixture.NOW.plusMillis(899_500)), token))
                .isEqualTo("[uuid]: Session too short");
    }

    @Test
    void a_session_that_ends_earlier_than_its_token_ends_then() throws Exception {
        Map<String, String> later = new TreeMap<>();
        SdkSigner.of(Fixture.SESSION)
                .at(Fixture.NOW.plusSeconds(3000))
                .presign(Fixture.TOKEN_HOST)
                .rawQueryParameters()
                .forEach((name, values) -> later.put(name, values.getFirst()));
        signed.putAll(later);
        Gate gate = fixture.gateAt(Fixture.NOW.plusSeconds(3000));
        assertThat(gate.admitToken(base64(
                                url(signed.keySet().stream().map(this::percent).toList())))
                        .until())
                .isEqualTo(Fixture.NOW.plusSeconds(3600));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "https://kafka.eu-west-1.amazonaws.com/? | https://kafka.us-east-1.amazonaws.com/? | signed for the host kafka.us-east-1.amazonaws.com, which is not this broker: [kafka.eu-west-1.amazonaws.com, kafka.eu-west-1.amazonaws.com.cn]",
                "https:// | http://    | the token is no URL https://HOST/?…",
                "https:// | https://u@ | the token is no URL https://HOST/?…",
                ".com/?   | .com:444/? | the token is no URL https://HOST/?…",
                ".com/?   | .com/x?    | the token is no URL https://HOST/?…",
                ".com/?   | .com/#     | the token is no URL https://HOST/?…",
                "%2F      | %zz        | the token is no URL as unpadded base64url",
                "&X-Amz-D | &a=b&X-Amz-D | the token has the unknown parameter a",
                "&X-Amz-D | &Action=kafka-cluster:Connect&X-Amz-D | the parameter Action comes twice",
                "&X-Amz-D | &X-Amz-E&X-Amz-D | the token has the unknown parameter X-Amz-E",
                "X-Amz-Expires=900 | X-Amz-Expires=901 | X-Amz-Expires is 901, not 1 to 900",
                "X-Amz-Expires=900 | X-Amz-Expires=800 | the signature is not one by the access key ASIATESTSESSION",
            })
    void a_tampered_token_is_refused(String part, String replacement, String reason) {
        String url = url(signed.keySet().stream().map(this::percent).toList());
        String tampered = url.replace(part, replacement);
        assertThat(tampered).isNotEqualTo(url);
        assertThat(fixture.answerToToken(fixture.gate(), base64(tampered))).isEqualTo("[uuid]: Access denied");
        assertThat(fixture.reason()).isEqualTo(reason);
    }

    @ParameterizedTest
    @CsvSource({"''", "not*base64", "aGVsbG8", "aHR0cHM6Ly8"})
    void what_is_no_url_is_refused(String token) {
        assertThat(fixture.answerToToken(fixture.gate(), token)).isEqualTo("[uuid]: Access denied");
        assertThat(fixture.reason()).startsWith("the token is no URL");
    }

    @Test
    void an_oversized_token_is_refused() {
        assertThat(fixture.answerToToken(fixture.gate(), "A".repeat(45_057))).isEqualTo("[uuid]: Access denied");
        assertThat(fixture.reason()).isEqualTo("the token has 45057 characters, more than 45056");
    }

    private void assertAdmitted(String url) {
        assertThat(fixture.answerToToken(fixture.gate(), base64(url)))
                .isEqualTo("admitted arn:aws:sts::123456789012:assumed-role/bastion/i-0abc");
    }

    private static String url(List<String> parameters) {
        return "https://" + Fixture.TOKEN_HOST + "/?" + String.join("&", new ArrayList<>(parameters));
    }

    private static String base64(String url) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(url.getBytes(StandardCharsets.UTF_8));
    }

    private String form(String name) {
        return name + "=" + URLEncoder.encode(signed.getOrDefault(name, ""), StandardCharsets.UTF_8);
    }

    private String percent(String name) {
        return form(name).replace("+", "%20");
    }

    private String raw(String name) {
        return name + "=" + signed.getOrDefault(name, "");
    }
}
