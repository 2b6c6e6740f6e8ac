package dev.mskbootstrap.tool.bastion;

import java.util.regex.Pattern;

/**
 * An object in S3, or the beginning of the keys of several.
 *
 * @param owner the account that the bucket has to be of: with any other AWS refuses
 */
public record ObjectPlace(String bucket, String key, String owner, String region) {

    private static final Pattern BUCKET = Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");

    public ObjectPlace {
        if (!BUCKET.matcher(bucket).matches() || !owner.matches("[0-9]{12}") || !region.matches("[a-z0-9-]{1,40}")) {
            throw new IllegalArgumentException("no place in S3: " + bucket + " of " + owner + " in " + region);
        }
    }

    /** The same place with another end of the key. */
    public ObjectPlace with(String end) {
        return new ObjectPlace(bucket, key + end, owner, region);
    }

    public String url() {
        return "s3://" + bucket + "/" + key;
    }
}
