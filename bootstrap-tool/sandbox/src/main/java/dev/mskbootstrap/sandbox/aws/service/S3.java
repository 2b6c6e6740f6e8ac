package dev.mskbootstrap.sandbox.aws.service;

import dev.mskbootstrap.sandbox.aws.service.Objects.Stored;
import dev.mskbootstrap.sandbox.aws.wire.AwsAnswer;
import dev.mskbootstrap.sandbox.aws.wire.AwsRefusal;
import dev.mskbootstrap.sandbox.aws.wire.AwsRequest;
import dev.mskbootstrap.sandbox.aws.wire.Bytes;
import dev.mskbootstrap.sandbox.aws.wire.Complaint;
import dev.mskbootstrap.sandbox.aws.wire.Dialect;
import dev.mskbootstrap.sandbox.aws.wire.Xml;
import dev.mskbootstrap.sandbox.aws.world.Bucket;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

/**
 * S3, in path style. A bucket of another account is there, and denied to all: none has a policy of its own.
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_Operations_Amazon_Simple_Storage_Service.html">S3:
 *     actions</a>
 */
public final class S3 {

    private static final String NAMESPACE = "http://s3.amazonaws.com/doc/2006-03-01/";

    private final Objects objects;

    public S3(Objects objects) {
        this.objects = objects;
    }

    public Service service() {
        return new Service(
                "s3",
                Dialect.S3,
                S3::call,
                Map.of(
                        "PutObject", this::put,
                        "GetObject", this::get,
                        "HeadObject", this::get,
                        "DeleteObject", this::delete,
                        "HeadBucket", this::bucket,
                        "ListObjectsV2", this::list));
    }

    private static String call(AwsRequest request) {
        boolean isOfBucket = Place.of(request).key().isEmpty();
        return switch (request.method()) {
            case "PUT" -> isOfBucket ? "" : "PutObject";
            case "GET" -> isOfBucket ? "ListObjectsV2" : "GetObject";
            case "HEAD" -> isOfBucket ? "HeadBucket" : "HeadObject";
            case "DELETE" -> isOfBucket ? "" : "DeleteObject";
            default -> "";
        };
    }

    /** Where a request points: the key is empty when it is to the bucket. */
    private record Place(String bucket, String key) {

        static Place of(AwsRequest request) {
            String[] parts = request.path().split("/", 3);
            String bucket = parts.length > 1 ? parts[1] : "";
            String key = parts.length > 2 ? parts[2] : "";
            return new Place(bucket, URLDecoder.decode(key.replace("+", "%2B"), StandardCharsets.UTF_8));
        }

        String arn(String partition) {
            String bucketArn = "arn:" + partition + ":s3:::" + bucket;
            return key.isEmpty() ? bucketArn : bucketArn + "/" + key;
        }
    }

    private AwsAnswer put(Call call) throws AwsRefusal {
        Place place = place(call, "s3:PutObject");
        Bytes content = call.request().body();
        if (!call.request().header("if-none-match").orElse("").equals("*")) {
            objects.put(place.bucket(), place.key(), content);
        } else if (!objects.putIfAbsent(place.bucket(), place.key(), content)) {
            throw new AwsRefusal(
                    412, "PreconditionFailed", "At least one of the pre-conditions you specified did not hold");
        }
        return answer(200).with("ETag", stored(call, place).etag());
    }

    private AwsAnswer get(Call call) throws AwsRefusal {
        Stored stored = stored(call, place(call, "s3:GetObject"));
        return new AwsAnswer(
                200,
                Map.of(
                        "Content-Type",
                        "application/octet-stream",
                        "ETag",
                        stored.etag(),
                        "Last-Modified",
                        DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                stored.since().atOffset(ZoneOffset.UTC))),
                stored.content());
    }

    private AwsAnswer delete(Call call) throws AwsRefusal {
        Place place = place(call, "s3:DeleteObject");
        objects.delete(place.bucket(), place.key());
        return answer(204);
    }

    private AwsAnswer bucket(Call call) throws AwsRefusal {
        place(call, "s3:ListBucket");
        return answer(200).with("x-amz-bucket-region", call.world().region());
    }

    private AwsAnswer list(Call call) throws AwsRefusal {
        Place place = place(call, "s3:ListBucket");
        Map<String, String> asked = call.request().parameters();
        int most = Integer.parseInt(asked.getOrDefault("max-keys", "1000"));
        String after = asked.getOrDefault("continuation-token", asked.getOrDefault("start-after", ""));
        List<String> found = objects.keys(place.bucket()).stream()
                .filter(key -> key.startsWith(asked.getOrDefault("prefix", "")))
                .filter(key -> key.compareTo(after) > 0)
                .toList();
        List<String> page = found.subList(0, Math.min(most, found.size()));
        boolean isCut = page.size() < found.size();
        Xml token = isCut ? Xml.element("NextContinuationToken", page.getLast()) : Xml.NOTHING;
        return AwsAnswer.xml(Xml.document(
                "ListBucketResult",
                NAMESPACE,
                Xml.element("Name", place.bucket()),
                Xml.element("KeyCount", String.valueOf(page.size())),
                Xml.element("IsTruncated", String.valueOf(isCut)),
                token,
                Xml.of(page.stream().map(key -> item(place.bucket(), key)).toArray(Xml[]::new))));
    }

    private Xml item(String bucket, String key) {
        return objects.find(bucket, key)
                .map(stored -> Xml.element(
                        "Contents",
                        Xml.element("Key", key),
                        Xml.element("ETag", stored.etag()),
                        Xml.element("Size", String.valueOf(stored.content().length())),
                        Xml.element(
                                "LastModified",
                                stored.since().truncatedTo(ChronoUnit.MILLIS).toString())))
                .orElse(Xml.NOTHING);
    }

    /** Of a bucket that is there and is the caller's, and of whom the caller says that it is. */
    private static Place place(Call call, String action) throws AwsRefusal {
        Place place = Place.of(call.request());
        String owner = call.world()
                .find(Bucket.class, place.bucket())
                .map(Bucket::owner)
                .orElseThrow(() -> new AwsRefusal(404, "NoSuchBucket", "The specified bucket does not exist"));
        String expected = call.request().header("x-amz-expected-bucket-owner").orElse(owner);
        if (!expected.equals(owner) || !owner.equals(call.world().account())) {
            throw call.dialect().refusal(Complaint.NOT_ALLOWED, "Access Denied");
        }
        call.require(action, place.arn(call.world().partition()));
        return place;
    }

    /** Who may not list a bucket does not learn that an object is missing. */
    private Stored stored(Call call, Place place) throws AwsRefusal {
        Stored found = objects.find(place.bucket(), place.key()).orElse(null);
        if (found == null) {
            call.require(
                    "s3:ListBucket",
                    new Place(place.bucket(), "").arn(call.world().partition()));
            throw new AwsRefusal(404, "NoSuchKey", "The specified key does not exist.");
        }
        return found;
    }

    private static AwsAnswer answer(int status) {
        return new AwsAnswer(status, Map.of(), Bytes.NONE);
    }
}
