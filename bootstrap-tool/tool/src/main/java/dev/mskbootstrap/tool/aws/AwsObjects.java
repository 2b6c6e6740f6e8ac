package dev.mskbootstrap.tool.aws;

import dev.mskbootstrap.tool.bastion.ObjectPlace;
import dev.mskbootstrap.tool.bastion.ObjectStore;
import dev.mskbootstrap.tool.cluster.ClusterException;
import java.nio.file.Path;
import java.util.function.Function;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** S3, which refuses when the bucket is of another owner than the one that is named. */
public final class AwsObjects implements ObjectStore {

    private final AwsCredentialsProvider credentials;

    /** With what this machine has: on the bastion, its role. */
    public AwsObjects() {
        this(DefaultCredentialsProvider.builder().build());
    }

    AwsObjects(AwsCredentialsProvider credentials) {
        this.credentials = credentials;
    }

    @Override
    public boolean has(ObjectPlace place) {
        try {
            ask("look for", place, s3 -> s3.headObject(
                    head -> head.bucket(place.bucket()).key(place.key()).expectedBucketOwner(place.owner())));
            return true;
        } catch (MissingException e) {
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
        ask("write", place, s3 -> s3.putObject(
                put -> put.bucket(place.bucket()).key(place.key()).expectedBucketOwner(place.owner()), body));
    }

    @Override
    public byte[] get(ObjectPlace place) {
        try {
            return ask("read", place, s3 -> s3.getObjectAsBytes(get -> get.bucket(place.bucket())
                            .key(place.key())
                            .expectedBucketOwner(place.owner()))
                    .asByteArray());
        } catch (MissingException e) {
            throw new ClusterException(
                    "read " + place.url(), "there is no such object", "run the command again", e);
        }
    }

    private <T> T ask(String action, ObjectPlace place, Function<S3Client, T> call) {
        try (S3Client s3 = client(place.region())) {
            return call.apply(s3);
        } catch (NoSuchKeyException e) {
            throw new MissingException(e);
        } catch (SdkException e) {
            throw BastionFailure.of(action + " " + place.url(), "s3:" + right(action), e);
        }
    }

    private static String right(String action) {
        return action.equals("write") ? "PutObject" : "GetObject";
    }

    /** With an endpoint of one's own there are no host names for buckets. */
    private S3Client client(String region) {
        return S3Client.builder()
                .region(Region.of(region))
                .credentialsProvider(credentials)
                .forcePathStyle(System.getenv("AWS_ENDPOINT_URL") != null
                        || System.getProperty("aws.endpointUrl") != null)
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }

    /** The object is not there, which is an answer and not a failure. */
    private static final class MissingException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        MissingException(Throwable cause) {
            super(cause);
        }
    }
}
