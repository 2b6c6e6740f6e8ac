package dev.mskbootstrap.sandbox.aws.world;

/**
 * A Command document of SSM.
 *
 * @param content YAML or JSON of schema version 2.2
 */
public record SsmDocument(String name, String version, String content) implements Part {

    /** The first version of a document. */
    public static SsmDocument of(String name, String content) {
        return new SsmDocument(name, "1", content);
    }

    @Override
    public String id() {
        return name;
    }
}
