package dev.mskbootstrap.tool.aws;

import dev.mskbootstrap.tool.bastion.ObjectPlace;
import dev.mskbootstrap.tool.bastion.ObjectStore;
import dev.mskbootstrap.tool.cluster.ClusterException;
import dev.mskbootstrap.tool.spec.Auth;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** S3, which refuses when the bucket is of another owner than the one that is named. */
public final class AwsObjects implements ObjectStore {

    private static final String PUT = "s3:PutObject";
    private static final String GET = "s3:GetObject";

    /** A distribution is some 40 MB, and lines from home are slow. */
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final Auth auth;

    /** @param auth whose identity it is; with {@link Auth.None} that of this machine, on the bastion its role */
    public AwsObjects(Auth auth) {
        this.auth = auth;
    }

    @Override
    public boolean has(ObjectPlace place) {
        return ask(new AwsCall("look for " + place.url(), GET, arn(place)), place, s3 -> head(s3, place));
    }

    private static boolean head(S3Client s3, ObjectPlace place) {
        try {
            s3.headObject(head -> head.bucket(place.bucket()).key(place.key()).expectedBucketOwner(place.owner()));
            return true;
        } catch (NoSuchKeyException e) {
            return false;
        }
    }

    @Override
    public void put(ObjectPlace place, byte[] bytes) {
        put(place, RequestBody.fromBytes(bytes));
    }

    @Override
    public void put(ObjectPlace place, Path file) {
        put(place, RequestBody.fromFile(file));
    }

    private void put(ObjectPlace place, RequestBody body) {
        ask(
                new AwsCall("write " + place.url(), PUT, arn(place)),
                place,
                s3 -> s3.putObject(
                        put -> put.bucket(place.bucket())
                                .key(place.key())
                                .expectedBucketOwner(place.owner())
                                .overrideConfiguration(
                                        time -> time.apiCallTimeout(PATIENCE).apiCallAttemptTimeout(PATIENCE)),
                        body));
    }

    @Override
    public byte[] get(ObjectPlace place) {
        return ask(new AwsCall("read " + place.url(), GET, arn(place)), place, s3 -> content(s3, place))
                .orElseThrow(() -> new ClusterException(
                        "read " + place.url(), "there is no such object", "run the command again", null));
    }

    private static Optional<byte[]> content(S3Client s3, ObjectPlace place) {
        try {
            return Optional.of(s3.getObjectAsBytes(
                            get -> get.bucket(place.bucket()).key(place.key()).expectedBucketOwner(place.owner()))
                    .asByteArray());
        } catch (NoSuchKeyException e) {
            return Optional.empty();
        }
    }

    private <T> T ask(AwsCall call, ObjectPlace place, Function<S3Client, T> request) {
        try (AwsSession session = AwsSession.open(auth, place.region());
                S3Client s3 = session.client(S3Client.builder().forcePathStyle(hasOwnEndpoint()))) {
            return session.ask(call, () -> request.apply(s3));
        }
    }

    /** Where there are no host names for buckets. */
    private static boolean hasOwnEndpoint() {
        return System.getenv("AWS_ENDPOINT_URL") != null || System.getProperty("aws.endpointUrl") != null;
    }

    private static String arn(ObjectPlace place) {
        return "arn:aws:s3:::" + place.bucket() + "/" + place.key() + " of the account " + place.owner();
    }
}
