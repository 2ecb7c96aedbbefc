package haetae.app.shakemap;

import haetae.hazard.field.ConditioningSettings;
import haetae.hazard.field.LothBaker2013;
import haetae.hazard.motion.AllenWaldWorden2012;
import haetae.hazard.rupture.Rupture;
import haetae.hazard.shaking.Forecaster;
import haetae.hazard.shaking.Grid;
import haetae.hazard.shaking.ObservedPlace;
import haetae.hazard.shaking.ShakeEvent;
import haetae.hazard.shaking.ShakeModels;
import haetae.hazard.shaking.ShakeRecipe;
import haetae.hazard.shaking.ShakeRequest;
import haetae.hazard.shaking.SiteLookup;
import haetae.hazard.site.Sites;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** South Napa 2014 with ShakeMap's inputs and the settings of its EXPECTED.md. */
final class NapaCase {
  final ShakeRequest request;
  final ShakeModels models;
  final ModelConf conf;

  NapaCase() {
    Path folder = SharedFolder.shakemap().resolve("napa-2014");
    conf = ModelConf.read(folder.resolve("model.conf"));
    ShakeModels configured = ConfiguredModels.of(conf);
    models =
        new ShakeModels(
            configured.motion(),
            Forecaster.of(new AllenWaldWorden2012(AllenWaldWorden2012.Distance.RUPTURE)),
            configured.conversion(),
            new LothBaker2013());
    ShakeEvent event = EventXml.read(folder.resolve("event.xml"));
    Rupture rupture = RuptureFile.read(folder.resolve("boat_fault.txt"), event).orElseThrow();
    List<ObservedPlace> observed =
        Observations.read(
                List.of(folder.resolve("stationlist.xml"), folder.resolve("dyfi_dat.xml")))
            .places();
    ModelConf.Extent extent = conf.extent().orElseThrow();
    Grid grid = Grid.of(extent.west(), extent.south(), extent.east(), extent.north(), 1 / 120.0);
    Sites targets = Sites.uniform(grid.latDeg(), grid.lonDeg(), 760);
    request =
        new ShakeRequest(
            event, rupture, Optional.of(grid), targets, SiteLookup.uniform(760), observed, 1);
  }

  ShakeRecipe recipe(ConditioningSettings conditioning) {
    return new ShakeRecipe(models, conf.settings(), conditioning);
  }
}
