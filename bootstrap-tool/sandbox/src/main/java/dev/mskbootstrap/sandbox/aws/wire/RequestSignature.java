package dev.mskbootstrap.sandbox.aws.wire;

import dev.mskbootstrap.sandbox.connect.Identity;
import dev.mskbootstrap.sandbox.connect.SigV4;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The signature of a request, made again.
 *
 * @see <a href="https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html">AWS:
 *     create a signed request</a>
 */
public record RequestSignature(AwsRequest request, Authorization authorization) {

    private static final String HASH = "x-amz-content-sha256";

    /** Whether it was made with this identity's secret, of this request, with what of it has to be signed. */
    public boolean isBy(Identity identity) {
        String toSign = String.join(
                "\n",
                SigV4.ALGORITHM,
                date(),
                authorization.scope(),
                Bytes.of(canonical()).sha256());
        String expected = SigV4.sign(toSign, authorization.scope(), identity.secretAccessKey());
        return SigV4.equal(expected, authorization.signature())
                && date().startsWith(authorization.day() + "T")
                && signsEnough();
    }

    /** When it was made, such as 20261121T120000Z; empty when that is not said. */
    public String date() {
        return request.header("x-amz-date").orElse("");
    }

    private boolean signsEnough() {
        List<String> signed = authorization.signedHeaders();
        return signed.contains("host")
                && request.headers().keySet().stream()
                        .filter(name -> name.startsWith("x-amz-"))
                        .allMatch(signed::contains);
    }

    private String canonical() {
        String headers = authorization.signedHeaders().stream()
                .map(name -> name + ":" + value(name) + "\n")
                .collect(Collectors.joining());
        String signed = String.join(";", authorization.signedHeaders());
        return String.join("\n", request.method(), path(), query(), headers, signed, bodyHash());
    }

    private String value(String header) {
        return request.header(header).orElse("").strip().replaceAll(" +", " ");
    }

    /** S3 takes it as it stands; all others encode it once more. */
    private String path() {
        return isOfS3()
                ? request.path()
                : Arrays.stream(request.path().split("/", -1))
                        .map(SigV4::encode)
                        .collect(Collectors.joining("/"));
    }

    /** In the order of the encoded names and values. */
    private String query() {
        return Arrays.stream(request.query().split("&", -1))
                .filter(pair -> !pair.isEmpty())
                .map(pair -> pair.contains("=") ? pair : pair + "=")
                .map(pair -> pair.replace("+", "%20"))
                .sorted()
                .collect(Collectors.joining("&"));
    }

    /** Of S3 what the client says, which {@link SignedBody} checks. */
    private String bodyHash() {
        return isOfS3() ? request.header(HASH).orElse("") : request.body().sha256();
    }

    private boolean isOfS3() {
        return authorization.service().equals("s3");
    }
}
