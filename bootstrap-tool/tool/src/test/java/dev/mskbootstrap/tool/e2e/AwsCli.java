package dev.mskbootstrap.tool.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** {@code aws s3api get-object}, by AWS's SDK, for a bastion that has no aws of its own. */
public final class AwsCli {

    private AwsCli() {}

    /** A program {@code aws} in this folder. */
    static void install(Path bin) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        try {
            Files.createDirectories(bin);
            Path program = Files.writeString(
                    bin.resolve("aws"),
                    "#!/bin/bash\nexec '" + java + "' -XX:TieredStopAtLevel=1 -cp '"
                            + System.getProperty("java.class.path") + "' " + AwsCli.class.getName() + " \"$@\"\n");
            if (!program.toFile().setExecutable(true)) {
                throw new IllegalStateException(program + " cannot be run");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void main(String[] arguments) {
        List<String> all = List.of(arguments);
        try (S3Client s3 = S3Client.builder()
                .endpointOverride(URI.create(System.getenv("AWS_ENDPOINT_URL")))
                .forcePathStyle(true)
                .region(Region.of(System.getenv("AWS_REGION")))
                .build()) {
            s3.getObject(
                    get -> get.bucket(after(all, "--bucket"))
                            .key(after(all, "--key"))
                            .expectedBucketOwner(after(all, "--expected-bucket-owner")),
                    Path.of(all.getLast()));
        } catch (S3Exception e) {
            System.err.println("An error occurred (" + e.awsErrorDetails().errorCode()
                    + ") when calling the GetObject operation: "
                    + e.awsErrorDetails().errorMessage());
            System.exit(254);
        }
    }

    private static String after(List<String> arguments, String option) {
        return arguments.get(arguments.indexOf(option) + 1);
    }
}
