"""Given names that nearly all who bear them share a pronoun with.

Written down by hand: common ones of English-language news, and of the countries that it tells of most. Names
that go either way (Alex, Casey, Jamie, Jordan, Kim, Leslie, Pat, Robin, Sam, Taylor) are left out.
"""

_SHE = frozenset(
    """
    abigail ada adele agnes aisha alexandra alice alicia alison alyssa amanda amelia amina amy ana
    anastasia andrea angela angelica angelina anita ann anna anne annette annie antonia april ariana
    arlene ashley astrid audrey ava barbara beatrice becky belinda bernadette bertha beth bethany
    betsy betty beverly bianca bonnie brenda brianna bridget brittany camila camille candace carla
    carly carmen carol carole caroline carolyn carrie catherine cathy cecilia celeste charlene
    charlotte chelsea cheryl chloe christina christine cindy claire clara claudia colleen connie
    constance consuelo cora courtney crystal cynthia daisy dana daniela daphne darlene dawn deborah
    debbie debra delia denise diana diane dilma dolores donna dora doris dorothy edith eileen elaine
    eleanor elena elisabeth eliza elizabeth ella ellen ellie elsa emilia emily emma erica erika erin
    esperanza estelle esther eva eve evelyn faith fatima federica felicia fiona florence frances
    francesca gabriela gail gemma georgia gertrude gina ginger gladys glenda gloria grace greta
    gretchen gwen hannah harriet hayley hazel heather hedvig heidi helen helena henrietta hilary
    hillary holly hope huma ida ilka ilse imelda ingrid irene irina iris irma isabel isabella ivanka
    jackie jacqueline jan jane janet janice jasmine jean jeanette jeanne jen jenna jennifer jenny
    jessica jill jo joan joanna joanne jocelyn jodi josephine joy joyce juanita judith judy julia
    juliana julie juliet june kamala kara karen kate katherine kathleen kathryn kathy katie katrina
    kayla kayleigh kellyanne kelly kerry kimberly kirsten kirstjen kristen kristin kristina krystal
    lara latoya laura lauren lea leah lena leona leticia lillian lily lina linda lindsay lisa liz
    lois lola loretta lori lorraine louise lucia lucille lucy luisa lydia lynn mabel madeleine
    madeline maggie malala mandy mara marcia margaret maria mariam marian marianne marie marilyn
    marina marisa marjorie marlene marsha martha mary matilda maureen megan melania melanie melinda
    melissa mercedes meredith mia michaela michelle mika mildred mina miranda miriam mitzi molly
    monica muriel myra nadia nadira nancy naomi natalia natalie natasha nellie nicola nicole nikki
    nina nora norma olga olivia pamela patricia patty paula pauline peggy penelope penny petra
    phyllis polly priscilla priya rachel ragna ramona raquel rebecca regina renata renee rhonda rita
    roberta rosa rosalind rose rosemary roxanne ruth sabrina sally samantha sandra sara sarah
    savannah selma serena shannon sharon sheila shelly sherry shirley silvia simone sofia sonia
    sophia sophie stacey stacy stella stephanie sue susan susana susanna suzanne svetlana sylvia
    tamara tammy tania tanya tara tatiana teresa tessa thelma theresa tiffany tina tracy trudy
    ursula valentina valeria valerie vanessa vera veronica vicky victoria violet virginia vivian
    wanda wendy whitney whoopi wilma winifred yolanda yulia yvette yvonne zoe
    """.split()
)
_HE = frozenset(
    """
    aaron abdul abdullah abraham adam adolf ahmad ahmed aidan alain alan albert alberto alejandro
    aleksandr alexander alexei alfred ali allan allen alvin amir anders andre andreas andrei andrew
    andrey andriy andrzej andy angelo angus anthony anton antonio antony archie arne arnold arthur
    asher aurel austin barack barry bartholomew bashar ben benedict benjamin bernard bernie bill
    billy bob bobby boris brad bradley brandon brendan brent brett brian bruce bruno bryan byron
    calvin carl carlos cedric cesar chad charles charlie chester chris christian christopher chuck
    clarence clark claude clay clifford clint clinton clive cody colin conor corey cory craig curtis
    cyril damian damon dan daniel danny darren darrell daryl dave david dean dennis derek dexter
    diego dimitri dirk dmitri dmitry dmytro dominic don donald douglas doug duncan dustin dwayne
    dwight earl ed eddie edgar edmund eduardo edvin edward edwin egon eli elias elijah elliot
    elliott elmer emanuel emil emilio emmanuel enrique eric erik ernest ernesto ernie ethan eugene
    evan everett fabian felipe felix ferdinand fernando floyd francesco francis francisco francois
    frank franklin franz fred freddie frederick fritz gabriel garrett gary gavin gene geoff geoffrey
    georg george gerald gerard gerhard giovanni giuseppe glen glenn gordon graham grant greg gregory
    guillermo gus gustav guy hamid hans harold harry hassan hector heinz helmut henri henrik henry
    herbert herman hershel horace howard hubert hugh hugo humphrey hussein ian ibrahim igor ilya
    imran isaac ismail ivan jack jacob jacques jake james jared jason javier jay jaydon jeb jeff
    jeffrey jens jeremy jerome jerry jesse jesus jim jimmy joachim joaquin joe joel johan johannes
    john johnny jon jonah jonas jonathan jorge jose josef joseph josh joshua juan judd julian julius
    julio jurgen justin karl keith ken kenneth kenny kent kevin khalid kirk klaus konrad kurt kyle
    lamar lance larry lars laurence lawrence lech lee leif len leo leon leonard leonardo leonid
    leroy lester lev levi lewis liam lindsey lionel lloyd lorenzo louis luca lucas lucien luigi luis
    luke magnus mahmoud muhammad malcolm manuel marc marcel marco marcus mario marius mark marshall
    martin marty marvin mason mateusz matt matthew matthias maurice max maximilian maxwell mehdi mel
    melvin michael miguel mihail mike mikhail milo milton mitch mitt mohamed mohammad mohammed
    morgan moses mustafa narendra nathan nathaniel neal ned neil nelson newt nicholas nick nicolas
    nigel nikita nikolai noah noel norman olaf oleg oleksandr oliver omar orlando oscar oskar osama
    otto owen pablo patrick paul pavel pavol pedro percy perry pete peter petro phil philip phillip
    pierre preston quentin rafael rahul ralph ramon rand randall randolph randy raphael raul ray
    raymond recep reggie reginald reince rene ricardo richard rick rob robert roberto rod roderick
    rodney rodrigo roger roland rolf roman ron ronald ronnie rory ross roy ruben rudolf rudolph rudy
    rupert russ russell ryan salman salvador samuel scott sean sebastian sergei sergey sergio seth
    shane shaun sherrod shinzo sidney simon spencer stan stanley stefan stephen sterling steve
    steven stewart stuart sven tariq ted terence terrence terry thaddeus theo theodore thomas tim
    timothy tobias todd tom tomas tommy tony travis trent trevor troy tyler ulrich vaclav valentin
    vernon victor viktor vince vincent vitali vitaly vlad vladimir volodymyr wade walter warren
    wayne wendell wesley wilbur wilfred will willard william willie winston wolfgang woodrow xavier
    yitzhak yuri yusuf zachary
    """.split()
)


def pronoun_of(name: str) -> str | None:
    """ "he" or "she" by the given name of a full name; None where it does not tell."""
    first, *rest = name.casefold().split() or [""]
    if not rest:
        return None
    if len(first.strip(".")) == 1 and len(rest) > 1:
        first = rest[0]
    return "she" if first in _SHE else "he" if first in _HE else None
