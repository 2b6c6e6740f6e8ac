package dev.mskbootstrap.sandbox.aws.world;

/** A log group of CloudWatch Logs. */
public record LogGroup(String name) implements Part {

    @Override
    public String id() {
        return name;
    }
}
