package dev.mskbootstrap.tool.docs;

import dev.mskbootstrap.tool.cli.ExitCodes;
import java.util.stream.Collectors;

/** What the process answers to whoever started it. */
final class ExitCodesPage {

    private ExitCodesPage() {}

    static String text() {
        return """
                # Exit codes

                The same for every command; each command's own help says which it has.

                | exit code | means |
                | --- | --- |
                """ + ExitCodes.rows().collect(Collectors.joining("\n", "", "\n"));
    }
}
