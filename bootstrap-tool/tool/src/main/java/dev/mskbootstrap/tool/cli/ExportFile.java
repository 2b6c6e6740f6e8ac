package dev.mskbootstrap.tool.cli;

import dev.mskbootstrap.tool.export.Export;
import dev.mskbootstrap.tool.plan.RefusedException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The file that an export goes to: an earlier export is replaced, what people have written only when they say so. */
final class ExportFile implements AutoCloseable {

    private final FileOutput file;
    private final String shown;

    private ExportFile(FileOutput file, String shown) {
        this.file = file;
        this.shown = shown;
    }

    /** Throws {@link RefusedException} when something else would be lost. */
    static ExportFile open(Path target, String shown, boolean overwrite) {
        if (!overwrite && Files.isRegularFile(target) && !isReplaceable(target)) {
            throw new RefusedException(
                    shown + " exists and is no export; its descriptions, owners, comments and includes would be lost."
                            + " Nothing was changed.",
                    List.of("add --overwrite, or give another path"));
        }
        return new ExportFile(FileOutput.open(target), shown);
    }

    private static boolean isReplaceable(Path target) {
        try {
            String text = new String(Files.readAllBytes(target), StandardCharsets.UTF_8);
            return text.isBlank() || Export.isExport(text);
        } catch (IOException e) {
            return false; // what cannot be read may be anything
        }
    }

    /** Returns what to tell of it. */
    String write(Export export) {
        file.write(export.text());
        return "Written: " + shown + " (" + export.topics() + (export.topics() == 1 ? " topic)" : " topics)");
    }

    @Override
    public void close() {
        file.close();
    }
}
