package dev.mskbootstrap.tool.fuzz;

import dev.mskbootstrap.tool.export.Export;
import dev.mskbootstrap.tool.export.ReadBack;
import dev.mskbootstrap.tool.plan.RefusedException;
import dev.mskbootstrap.tool.spec.Environment;
import dev.mskbootstrap.tool.spec.SpecReader;
import dev.mskbootstrap.tool.terraform.TerraformExport;
import java.util.List;
import java.util.Map;

/** The input is what {@code terraform show -json} is said to have printed; what is made of it is read once more. */
final class TerraformTarget {

    private TerraformTarget() {}

    static Answer read(Ground ground, byte[] input) {
        ground.file(Ground.STATE, input);
        Environment environment = Environment.none(ground.folder());
        return Answer.from(() -> {
            TerraformExport terraform = new TerraformExport(environment, List.of());
            terraform.read(ground.path(Ground.STATE), Ground.STATE);
            Export export = terraform.finish(List.of());
            return export + refusal(export, new ReadBack(new SpecReader(ground.folder(), Map.of()), environment));
        });
    }

    /** By design without a place: it speaks of the file that would have been written. */
    private static String refusal(Export export, ReadBack readBack) {
        try {
            return "" + readBack.read(export);
        } catch (RefusedException e) {
            return "refused: " + e.getMessage() + e.details();
        }
    }
}
