package dev.mskbootstrap.sandbox.aws;

import dev.mskbootstrap.sandbox.aws.world.AwsWorld;
import dev.mskbootstrap.sandbox.aws.world.Fault;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * AWS on loopback, as far as the tool calls it: MSK, EC2, SSM, STS, S3, Secrets Manager and CloudWatch Logs behind one
 * port, told apart by what requests are signed for. Clients find it by AWS_ENDPOINT_URL; those of S3 need path style.
 *
 * <p>Whoever asks is a known identity, by a signature of version 4, and may do what its policies allow.
 */
@SuppressWarnings("DoNotCallSuggester")
public final class AwsEndpoints implements AutoCloseable {

    private AwsEndpoints() {}

    /** Starts to listen on a free port. */
    public static AwsEndpoints start(AwsWorld world) {
        throw new UnsupportedOperationException("soon: " + world);
    }

    /** Where all services are. */
    public String url() {
        throw new UnsupportedOperationException("soon");
    }

    /** What there is now. */
    public AwsWorld world() {
        throw new UnsupportedOperationException("soon");
    }

    /** From the next request on there is this; objects, commands and log lines stay. */
    public void replace(AwsWorld other) {
        throw new UnsupportedOperationException("soon: " + other);
    }

    /** The environment of a client: where to ask, in which region, with the credentials of this identity. */
    public Map<String, String> variables(String identity) {
        throw new UnsupportedOperationException("soon: " + identity);
    }

    /** From now on this goes wrong with calls such as {@code ssm:SendCommand}, after what was to go wrong before. */
    public void fail(String call, Fault fault) {
        throw new UnsupportedOperationException("soon: " + call + fault);
    }

    /** The calls that came in, such as {@code ssm:SendCommand}, refused ones too; those that nobody signed as none. */
    public List<String> calls() {
        throw new UnsupportedOperationException("soon");
    }

    /** The keys of the objects in a bucket, sorted. */
    public List<String> keys(String bucket) {
        throw new UnsupportedOperationException("soon: " + bucket);
    }

    /** What an object holds. */
    public Optional<byte[]> object(String bucket, String key) {
        throw new UnsupportedOperationException("soon: " + bucket + key);
    }

    /** Puts an object into a bucket, past all policies. */
    public void put(String bucket, String key, byte[] content) {
        throw new UnsupportedOperationException("soon: " + bucket + key + content.length);
    }

    /** How long one second of SSM's time-outs lasts: a real one unless tests are in a hurry. */
    public void second(Duration second) {
        throw new UnsupportedOperationException("soon: " + second);
    }

    /** What the services go by. */
    public void clock(Clock clock) {
        throw new UnsupportedOperationException("soon: " + clock);
    }

    @Override
    public void close() {}
}
