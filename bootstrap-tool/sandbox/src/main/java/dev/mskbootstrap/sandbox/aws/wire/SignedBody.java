package dev.mskbootstrap.sandbox.aws.wire;

import dev.mskbootstrap.sandbox.connect.Identity;
import dev.mskbootstrap.sandbox.connect.SigV4;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The body of a request to S3: whole, or in chunks of which each is signed.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-streaming.html">S3: signature calculations,
 *     multiple chunks</a>
 */
public final class SignedBody {

    private static final String CHUNKS_SIGNED = "STREAMING-AWS4-HMAC-SHA256-PAYLOAD";
    private static final String UNSIGNED = "UNSIGNED-PAYLOAD";
    private static final String SIGNATURE = ";chunk-signature=";

    private final RequestSignature signature;
    private final Identity identity;
    private final byte[] body;
    private int at;

    private SignedBody(RequestSignature signature, Identity identity) {
        this.signature = signature;
        this.identity = identity;
        this.body = signature.request().body().toArray();
    }

    /** The request with what its body means. */
    public static AwsRequest read(RequestSignature signature, Identity identity) throws AwsRefusal {
        AwsRequest request = signature.request();
        String hash = request.header("x-amz-content-sha256").orElse("");
        if (hash.startsWith("STREAMING-")) {
            return request.withBody(
                    Bytes.of(new SignedBody(signature, identity).chunks(hash.startsWith(CHUNKS_SIGNED))));
        }
        if (!hash.equals(UNSIGNED) && !hash.equals(request.body().sha256())) {
            throw new AwsRefusal(
                    400,
                    "XAmzContentSHA256Mismatch",
                    "The provided 'x-amz-content-sha256' header does not match what was computed.");
        }
        return request;
    }

    private byte[] chunks(boolean areSigned) throws AwsRefusal {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        String previous = signature.authorization().signature();
        byte[] chunk;
        do {
            String[] head = line().split(SIGNATURE, 2);
            chunk = take(length(head[0]));
            skipLineEnd(chunk.length);
            String given = head.length > 1 ? head[1] : "";
            if (areSigned && !SigV4.equal(sign(previous, chunk), given)) {
                throw Dialect.S3.refusal(Complaint.WRONG_SIGNATURE, "");
            }
            previous = given;
            content.writeBytes(chunk);
        } while (chunk.length > 0);
        return requireLength(content.toByteArray());
    }

    private byte[] requireLength(byte[] content) throws AwsRefusal {
        String expected =
                signature.request().header("x-amz-decoded-content-length").orElse("");
        if (!expected.equals(String.valueOf(content.length))) {
            throw incomplete();
        }
        return content;
    }

    private String sign(String previous, byte[] chunk) {
        String scope = signature.authorization().scope();
        String toSign = String.join(
                "\n",
                SigV4.ALGORITHM + "-PAYLOAD",
                signature.date(),
                scope,
                previous,
                Bytes.NONE.sha256(),
                SigV4.sha256(chunk));
        return SigV4.sign(toSign, scope, identity.secretAccessKey());
    }

    private static int length(String hex) throws AwsRefusal {
        if (!hex.matches("[0-9a-fA-F]{1,7}")) {
            throw incomplete();
        }
        return Integer.parseInt(hex, 16);
    }

    private String line() throws AwsRefusal {
        int end = at;
        while (end + 1 < body.length && (body[end] != '\r' || body[end + 1] != '\n')) {
            end++;
        }
        String line = new String(body, at, end - at, StandardCharsets.US_ASCII);
        take(end - at);
        take(2);
        return line;
    }

    /** After the last chunk, which is empty, come trailers or nothing. */
    private void skipLineEnd(int chunkLength) throws AwsRefusal {
        if (chunkLength > 0) {
            take(2);
        }
    }

    private byte[] take(int length) throws AwsRefusal {
        if (at + length > body.length) {
            throw incomplete();
        }
        byte[] taken = Arrays.copyOfRange(body, at, at + length);
        at += length;
        return taken;
    }

    private static AwsRefusal incomplete() {
        return new AwsRefusal(
                400,
                "IncompleteBody",
                "You did not provide the number of bytes specified by the Content-Length HTTP header");
    }
}
