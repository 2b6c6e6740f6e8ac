package dev.mskbootstrap.sandbox.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConnectPayloadTest {
    private static final Payload GOOD = Payload.of(Fixture.SESSION);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``                                  | the payload has 0 bytes, not 1 to 32768",
                "hello                               | the payload is not JSON",
                "{                                   | the payload is not JSON",
                "[]                                  | the payload is no JSON object",
                "\"host\"                            | the payload is no JSON object",
                "null                                | the payload is no JSON object",
                "{}                                  | the payload's version is missing, not 2020_10_22",
                "{\"host\":\"a\",\"host\":\"b\"}     | the field host comes twice",
                "{\"host\":\"a\",\"h\\u006fst\":\"a\"} | the field host comes twice",
                "{\"host\":{\"host\":\"a\"}}         | the field host is no string",
                "{\"host\":[\"a\"]}                  | the field host is no string",
                "{\"x-amz-expires\":900}             | the field x-amz-expires is no string",
                "{\"host\":null}                     | the field host is no string",
                "{\"Host\":\"a\"}                    | the payload has the unknown field Host",
                "{\"x-amz-content-sha256\":\"a\"}    | the payload has the unknown field x-amz-content-sha256",
                "{\"host\":\"a\"} {}                 | something follows the payload's JSON object",
                "{\"host\":\"a\",}                   | the payload is not JSON",
                "{'host':'a'}                        | the payload is not JSON",
            })
    void what_is_no_flat_object_of_known_strings_is_refused(String payload, String reason) {
        assertRefused(payload.getBytes(StandardCharsets.UTF_8), reason);
    }

    @Test
    void a_payload_cut_anywhere_is_refused() {
        byte[] whole = GOOD.bytes();
        assertThat(IntStream.range(1, whole.length))
                .allSatisfy(length -> assertRefused(Arrays.copyOf(whole, length), "the payload is not JSON"));
    }

    @Test
    void a_payload_in_another_encoding_is_refused() {
        assertRefused(GOOD.text().getBytes(StandardCharsets.UTF_16), "the payload is not UTF-8");
        assertRefused(
                GOOD.with("user-agent", "é").text().getBytes(StandardCharsets.ISO_8859_1), "the payload is not UTF-8");
        assertRefused(("\ufeff" + GOOD.text()).getBytes(StandardCharsets.UTF_8), "the payload is not JSON");
    }

    @Test
    void an_oversized_payload_is_refused_before_it_is_read() {
        byte[] large = GOOD.with("user-agent", "x".repeat(32 * 1024)).bytes();
        assertRefused(large, "the payload has %d bytes, not 1 to 32768".formatted(large.length));
        assertRefused("[".repeat(32 * 1024).getBytes(StandardCharsets.UTF_8), "the payload is no JSON object");
    }

    private static void assertRefused(byte[] payload, String reason) {
        assertThatThrownBy(() -> ConnectPayload.parse(payload))
                .isInstanceOf(RefusedException.class)
                .hasMessage(reason);
    }
}
