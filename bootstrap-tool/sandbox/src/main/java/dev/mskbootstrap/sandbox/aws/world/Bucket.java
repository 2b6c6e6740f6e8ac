package dev.mskbootstrap.sandbox.aws.world;

/**
 * A bucket of S3.
 *
 * @param owner the account that it belongs to
 */
public record Bucket(String name, String owner) implements Part {

    @Override
    public String id() {
        return name;
    }
}
