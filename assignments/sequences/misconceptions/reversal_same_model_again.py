# fails: reversal_batches
# es: sigue entrenando el modelo de la llamada anterior si es de los mismos tamaños
# en: goes on training the model of the call before if it has the same sizes
KEPT = {}


def learn_reversal(
    sources, targets, vocabulary=10, embedding_size=16, hidden_size=32, attention_size=16, lr=0.02
):
    sizes = (vocabulary, embedding_size, hidden_size, attention_size)
    if sizes not in KEPT:
        attention = AdditiveAttention(hidden_size, hidden_size, attention_size)
        KEPT[sizes] = Seq2Seq(attention, vocabulary, embedding_size, hidden_size)
    optimizer = torch.optim.Adam(KEPT[sizes].parameters(), lr=lr)
    losses = train_seq2seq(KEPT[sizes], sources, targets, optimizer)
    return KEPT[sizes], losses
