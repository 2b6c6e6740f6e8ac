package dev.mskbootstrap.sandbox.aws.world;

/** A secret of Secrets Manager. */
public record Secret(String arn, String text) implements Part {

    @Override
    public String id() {
        return arn;
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "Secret[" + arn + "]";
    }
}
