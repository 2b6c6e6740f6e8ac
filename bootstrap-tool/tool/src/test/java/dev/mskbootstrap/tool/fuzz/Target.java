package dev.mskbootstrap.tool.fuzz;

import java.util.Locale;

/** Something that reads files of a user's; another reader is another name here, and what the compiler then asks for. */
enum Target {
    TOPICS,
    ENVIRONMENT,
    PLAN_FILE,
    TERRAFORM,
    VALIDATE;

    /** Makes files of the input, and reads them. */
    Answer read(Ground ground, byte[] input) {
        return switch (this) {
            case TOPICS -> SpecTargets.topics(ground, input);
            case ENVIRONMENT -> SpecTargets.environment(ground, input);
            case PLAN_FILE -> PlanFileTarget.read(ground, input);
            case TERRAFORM -> TerraformTarget.read(ground, input);
            case VALIDATE -> ValidateTarget.run(ground, input);
        };
    }

    /** As in file names. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
