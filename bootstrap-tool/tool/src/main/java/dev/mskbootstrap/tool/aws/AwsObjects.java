package dev.mskbootstrap.tool.aws;

import dev.mskbootstrap.tool.bastion.ObjectPlace;
import dev.mskbootstrap.tool.bastion.ObjectStore;
import dev.mskbootstrap.tool.cluster.ClusterException;
import dev.mskbootstrap.tool.spec.Auth;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** S3, which refuses when the bucket is of another owner than the one that is named. */
public final class AwsObjects implements ObjectStore {

    private static final String PUT = "s3:PutObject";
    private static final String GET = "s3:GetObject";

    private static final String SETTING = "bastion.bucket in env.yaml";
    private static final int MOVED = 301;

    /** A distribution is some 40 MB, and lines from home are slow. */
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private final Auth auth;

    /** @param auth whose identity it is; with {@link Auth.None} that of this machine, on the bastion its role */
    public AwsObjects(Auth auth) {
        this.auth = auth;
    }

    @Override
    public boolean has(ObjectPlace place, long bytes) {
        return ask(new AwsCall("look for " + place.url(), GET, arn(place)), place, s3 -> size(s3, place))
                .filter(size -> size == bytes)
                .isPresent();
    }

    /** To HEAD, S3 refuses without a word, and also who may not list the bucket: writing says why. */
    private static Optional<Long> size(S3Client s3, ObjectPlace place) {
        try {
            return Optional.of(s3.headObject(
                            head -> head.bucket(place.bucket()).key(place.key()).expectedBucketOwner(place.owner()))
                    .contentLength());
        } catch (S3Exception e) {
            return Optional.empty();
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
            return session.ask(call, () -> answer(call, place, () -> request.apply(s3)));
        }
    }

    private static <T> T answer(AwsCall call, ObjectPlace place, Supplier<T> request) {
        try {
            return request.get();
        } catch (S3Exception e) {
            if (AwsReason.code(e).equals("NoSuchBucket")) {
                throw new ClusterException(
                        call.action(), "there is no bucket " + place.bucket(), "create it, or correct " + SETTING, e);
            }
            if (e.statusCode() == MOVED || AwsReason.code(e).equals("AuthorizationHeaderMalformed")) {
                throw new ClusterException(
                        call.action(),
                        "the bucket " + place.bucket() + " is not in " + place.region(),
                        "name one of the bastion's own region as " + SETTING,
                        e);
            }
            throw e;
        }
    }

    /** Where there are no host names for buckets. */
    private static boolean hasOwnEndpoint() {
        return System.getenv("AWS_ENDPOINT_URL") != null || System.getProperty("aws.endpointUrl") != null;
    }

    private static String arn(ObjectPlace place) {
        return "arn:aws:s3:::" + place.bucket() + "/" + place.key() + " (the bucket has to be of the account "
                + place.owner() + ")";
    }
}
