package dev.mskbootstrap.tool.bastion;

import dev.mskbootstrap.tool.bastion.BastionAws.Instance;
import dev.mskbootstrap.tool.spec.Bastion;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The bucket that files travel through, when there is one. It has to be of the account that the bastion is of, which is the
 * asker's: EC2 shows nobody the instances of others.
 */
public final class Bucket {

    private final BastionAws aws;
    private final Bastion bastion;
    private @Nullable String owner;

    public Bucket(BastionAws aws, Bastion bastion, Instance instance) {
        this(aws, bastion);
        this.owner = instance.account();
    }

    /** For when there may be no bastion yet. */
    public Bucket(BastionAws aws, Bastion bastion) {
        this.aws = aws;
        this.bastion = bastion;
    }

    /** Nothing when there is no bucket. */
    Optional<ObjectPlace> place(String key) {
        String name = bastion.bucket();
        String region = bastion.region();
        return name == null || region == null
                ? Optional.empty()
                : Optional.of(new ObjectPlace(name, key, owner(), region));
    }

    private String owner() {
        String known = owner == null ? aws.account() : owner;
        owner = known;
        return known;
    }
}
