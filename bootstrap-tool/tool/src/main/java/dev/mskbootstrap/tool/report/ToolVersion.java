package dev.mskbootstrap.tool.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of this tool, as its build wrote it down. */
public final class ToolVersion {

    /** Such as {@code 0.1.0}. */
    public static final String TEXT = read();

    private ToolVersion() {}

    private static String read() {
        try (InputStream in = ToolVersion.class.getResourceAsStream("version.properties")) {
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
