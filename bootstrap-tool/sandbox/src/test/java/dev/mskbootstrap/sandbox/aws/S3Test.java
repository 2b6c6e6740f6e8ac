package dev.mskbootstrap.sandbox.aws;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mskbootstrap.sandbox.aws.world.Bucket;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Object;

/** S3, as AWS's own client understands it. */
class S3Test {

    private final Aws aws = Aws.with(new Bucket("bucket", Aws.ACCOUNT), new Bucket("theirs", "999999999999"));
    private final S3Client s3 = aws.s3(Aws.ADMIN);

    @AfterEach
    void close() {
        aws.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "out/demo env/1+1=2.txt", "übung/…/é'(!)*~", "a//b", "%41"})
    void what_is_put_under_any_key_is_got(String key) {
        s3.putObject(call -> call.bucket("bucket").key(key), RequestBody.fromString("contents"));
        assertThat(get(key)).isEqualTo("contents");
        assertThat(aws.endpoints().keys("bucket")).containsExactly(key);
    }

    private String get(String key) {
        return s3.getObjectAsBytes(call -> call.bucket("bucket").key(key)).asUtf8String();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 131_072, 1_000_000})
    void objects_of_any_size_arrive_in_signed_chunks(int size) {
        byte[] content = new byte[size];
        new Random(size).nextBytes(content);
        s3.putObject(
                call -> call.bucket("bucket").key("large"),
                RequestBody.fromInputStream(new ByteArrayInputStream(content), size));
        assertThat(aws.endpoints().object("bucket", "large")).contains(content);
    }

    @Test
    void an_object_can_be_looked_at_and_deleted() {
        aws.endpoints().put("bucket", "key", "four".getBytes(UTF_8));
        assertThat(s3.headObject(call -> call.bucket("bucket").key("key")).contentLength())
                .isEqualTo(4);
        s3.deleteObject(call -> call.bucket("bucket").key("key"));
        assertThat(AnyCall.error(
                        () -> s3.headObject(call -> call.bucket("bucket").key("key"))))
                .startsWith("404 ");
    }

    @Test
    void an_object_is_only_put_where_there_is_none_when_that_is_asked() {
        s3.putObject(call -> call.bucket("bucket").key("key").ifNoneMatch("*"), RequestBody.fromString("first"));
        assertThat(AnyCall.error(() -> s3.putObject(
                        call -> call.bucket("bucket").key("key").ifNoneMatch("*"), RequestBody.fromString("second"))))
                .startsWith("412 PreconditionFailed");
        assertThat(get("key")).isEqualTo("first");
    }

    @Test
    void a_list_is_of_a_prefix_and_comes_in_pages() {
        List.of("in/a", "in/b", "in/c", "out/a").forEach(key -> aws.endpoints().put("bucket", key, new byte[0]));
        assertThat(s3.listObjectsV2Paginator(
                                call -> call.bucket("bucket").prefix("in/").maxKeys(2))
                        .contents())
                .extracting(S3Object::key)
                .containsExactly("in/a", "in/b", "in/c");
    }

    @Test
    void a_bucket_can_be_looked_at() {
        assertThat(s3.headBucket(call -> call.bucket("bucket")).bucketRegion()).isEqualTo("eu-west-1");
        assertThat(AnyCall.error(() -> s3.headBucket(call -> call.bucket("none"))))
                .startsWith("404 ");
        assertThat(AnyCall.error(() -> s3.getObject(call -> call.bucket("none").key("key"))))
                .isEqualTo("404 NoSuchBucket: The specified bucket does not exist");
    }

    @Test
    void a_bucket_of_another_owner_is_refused_whoever_is_expected() {
        String denied = "403 AccessDenied: Access Denied";
        assertThat(AnyCall.error(
                        () -> s3.getObject(call -> call.bucket("theirs").key("key"))))
                .isEqualTo(denied);
        assertThat(AnyCall.error(() ->
                        s3.getObject(call -> call.bucket("bucket").key("key").expectedBucketOwner("999999999999"))))
                .isEqualTo(denied);
        assertThat(AnyCall.error(() -> s3.putObject(
                        call -> call.bucket("theirs").key("key").expectedBucketOwner(Aws.ACCOUNT),
                        RequestBody.fromString("x"))))
                .isEqualTo(denied);
        s3.putObject(
                call -> call.bucket("bucket").key("key").expectedBucketOwner(Aws.ACCOUNT), RequestBody.fromString("x"));
    }
}
