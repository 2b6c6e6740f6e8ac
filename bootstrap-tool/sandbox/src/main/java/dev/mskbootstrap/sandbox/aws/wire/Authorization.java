package dev.mskbootstrap.sandbox.aws.wire;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who says to have signed a request, for what, and the signature; nothing of it is checked yet. */
public record Authorization(
        String keyId, String region, String service, String scope, List<String> signedHeaders, String signature) {

    private static final Pattern FORM = Pattern.compile("AWS4-HMAC-SHA256 +Credential=([^/, ]+)/"
            + "(([^/, ]*)/([^/, ]*)/([^/, ]*)/aws4_request), *SignedHeaders=([^, ]+), *Signature=([0-9a-f]+)");

    public Authorization {
        signedHeaders = List.copyOf(signedHeaders);
    }

    /** What the header says; empty when there is none, or it does not read as one of AWS's. */
    public static Optional<Authorization> of(AwsRequest request) {
        return request.header("authorization")
                .map(FORM::matcher)
                .filter(Matcher::matches)
                .map(match -> {
                    List<String> signed = List.of(match.group(6).split(";", -1));
                    return new Authorization(
                            match.group(1), match.group(4), match.group(5), match.group(2), signed, match.group(7));
                });
    }

    /** The day of the scope, such as 20261121. */
    String day() {
        return scope.substring(0, scope.indexOf('/'));
    }
}
