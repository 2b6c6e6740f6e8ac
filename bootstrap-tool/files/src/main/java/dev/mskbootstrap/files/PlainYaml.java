package dev.mskbootstrap.files;

import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** YAML 1.2, or JSON, whose shape is somebody else's: as maps, lists and values of Java, nothing interpolated. */
public final class PlainYaml {

    private PlainYaml() {}

    /** The one document that the text holds; throws an {@link IllegalArgumentException} that says why it is none. */
    public static Object read(String text) {
        LoadSettings settings =
                LoadSettings.builder().setSchema(new CoreSchema()).build();
        try {
            return new Load(settings).loadFromString(text);
        } catch (YamlEngineException e) {
            throw new IllegalArgumentException("not YAML: " + e.getMessage(), e);
        }
    }
}
