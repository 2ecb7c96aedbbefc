package haetae.hazard.ground;

/** What ground-failure models ask of the land, beside Vs30. */
public enum GroundLayer {
  /** Slope, degrees. */
  SLOPE_DEG,
  /** Mean precipitation of a year, mm. */
  PRECIPITATION_MM,
  /** Distance from the coast, km. */
  COAST_KM,
  /** Distance from the nearest river, km. */
  RIVER_KM,
  /** Depth of the water table, m. */
  WATER_TABLE_M,
  /** Compound topographic index. */
  CTI,
  /** Coefficient of the rock class, see {@link NowickiJessee2018#lithology}. */
  LITHOLOGY,
  /** Coefficient of the land cover, see {@link NowickiJessee2018#landCover}. */
  LAND_COVER
}
