// Answer scales in words, lowest first. "*" stands for whatever is rated ("able", "nöjd"), the same
// in every step; "…" for anything; "/" separates several ways to say one step.
export type Ladder = readonly string[]

export const ladders: readonly Ladder[] = [
  // Agreement
  [
    'strongly disagree',
    'disagree',
    'neither agree nor disagree/neutral/neither/undecided',
    'agree',
    'strongly agree',
  ],
  [
    'strongly disagree',
    'disagree',
    'somewhat disagree/slightly disagree/mostly disagree',
    'neither agree nor disagree/neutral',
    'somewhat agree/slightly agree/mostly agree',
    'agree',
    'strongly agree',
  ],
  ['strongly disagree', 'somewhat disagree', 'neither agree nor disagree/neutral', 'somewhat agree', 'strongly agree'],
  ['disagree', 'neither agree nor disagree/neutral', 'agree'],
  [
    'tar helt avstånd/instämmer inte alls/håller inte alls med/stämmer inte alls',
    'instämmer inte/instämmer delvis inte/håller inte med/stämmer inte/stämmer dåligt/stämmer ganska dåligt/instämmer till viss del inte',
    'varken eller/neutral/varken instämmer eller inte/stämmer varken bra eller dåligt/stämmer delvis',
    'instämmer/instämmer delvis/håller delvis med/håller med/stämmer bra/stämmer ganska bra/instämmer till stor del/stämmer till stor del',
    'instämmer helt/håller helt med/stämmer helt/stämmer mycket bra/stämmer precis',
  ],
  ['instämmer inte alls', 'instämmer i viss mån/instämmer till viss del', 'instämmer till stor del', 'instämmer helt'],
  // How often
  ['never', 'rarely/seldom', 'sometimes', 'often/usually', 'always/all of the time'],
  ['never', 'almost never', 'sometimes', 'almost always', 'always'],
  ['aldrig', 'sällan', 'ibland', 'ofta', 'alltid'],
  // How much
  ['none of it', 'some of it', 'about half of it', 'most of it', 'all of it'],
  ['none', 'a little', 'some/a moderate amount', 'a lot', 'a great deal'],
  ['little or no *', 'some *', 'extensive *'],
  ['no *', 'little *', 'some *', 'good *', 'extensive *'],
  ['not at all', 'a little', 'somewhat', 'a lot/very much', 'completely'],
  ['not at all *', 'slightly *', 'neutral', 'moderately *', 'extremely *'],
  ['not at all *', 'slightly *', 'moderately */somewhat *', 'very *', 'extremely *'],
  ['not at all *', 'not very *', 'somewhat */fairly *', 'very *'],
  ['inte alls', 'i liten grad/i låg grad', 'i viss mån/i viss grad/delvis', 'i hög grad/till stor del', 'i mycket hög grad/helt och hållet/helt'],
  ['inte alls *', 'inte särskilt */lite *', 'ganska *', 'mycket *'],
  ['ingen *', 'liten */lite *', 'viss *', 'god *', 'mycket god *'],
  // Change
  ['less *', 'slightly less *', 'no change in …/no change/about the same', 'more *', 'much more *'],
  [
    'much less *',
    'less *',
    'slightly less *',
    'no change in …/no change/about the same',
    'slightly more *',
    'more *',
    'much more *',
  ],
  ['much less *', 'somewhat less *', 'no change/about the same', 'somewhat more *', 'much more *'],
  ['much worse', 'worse', 'about the same/no change/the same', 'better', 'much better'],
  ['mycket mindre *', 'mindre *', 'oförändrad …/ingen skillnad/oförändrat', 'mer *', 'mycket mer *'],
  ['mycket sämre', 'sämre', 'oförändrat/ingen skillnad', 'bättre', 'mycket bättre'],
  // Quality, satisfaction, likelihood
  ['very poor', 'poor', 'fair/average/ok/acceptable', 'good', 'very good', 'excellent'],
  ['very poor', 'poor', 'fair/average/ok/acceptable', 'good', 'very good/excellent'],
  ['very bad', 'bad', 'neither good nor bad/neutral/ok', 'good', 'very good'],
  ['mycket dåligt/mycket dålig', 'dåligt/dålig/ganska dåligt', 'varken bra eller dåligt/varken eller/godkänt/okej', 'bra/ganska bra', 'mycket bra'],
  ['very dissatisfied', 'dissatisfied/somewhat dissatisfied', 'neutral/neither satisfied nor dissatisfied', 'satisfied/somewhat satisfied', 'very satisfied'],
  ['mycket missnöjd', 'missnöjd/ganska missnöjd', 'varken nöjd eller missnöjd/varken eller/neutral', 'nöjd/ganska nöjd', 'mycket nöjd'],
  ['very unlikely', 'unlikely', 'neutral/neither likely nor unlikely/possibly', 'likely', 'very likely'],
  ['mycket osannolikt', 'osannolikt', 'varken eller/kanske', 'troligt', 'mycket troligt'],
  ['very low', 'low', 'medium/moderate', 'high', 'very high'],
  ['low', 'medium/moderate', 'high'],
  ['mycket låg', 'låg', 'medel/varken eller', 'hög', 'mycket hög'],
  ['beginner/novice', 'intermediate', 'advanced', 'expert'],
  // Too little, just right, too much
  ['too slow', 'slightly slow/a little slow/a bit slow', 'just right/about right', 'slightly fast/a little fast/a bit fast', 'too fast'],
  ['much too short', 'too short', 'just right/about right', 'too long', 'much too long'],
  ['for långsamt/för långsamt', 'lite långsamt/något långsamt', 'lagom', 'lite snabbt/något snabbt', 'för snabbt'],
  ['för kort', 'lagom', 'för lång/för långt'],
]
